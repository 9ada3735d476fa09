package dev.convoke.processor.operation.merge;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.ConcatOp;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.Sizes;
import java.util.List;
import java.util.Set;

/** Concatenation: sizes agree but for the channels, which add up. */
public final class ConcatOperation implements PrimitiveOperation<ConcatOp> {

  @Override
  public String kind() {
    return "Concat";
  }

  @Override
  public Family family() {
    return Family.MERGE;
  }

  @Override
  public Configuration configuration(ConcatOp op) {
    return Configuration.EMPTY;
  }

  @Override
  public OperationShape shape(ConcatOp op, Site site) {
    TensorShape first = site.input();
    long channels = 0;
    for (int i = 0; i < site.inputs().size(); i++) {
      TensorShape other = site.inputs().get(i);
      if (!outerSizes(other).equals(outerSizes(first))) {
        return site.report(
            site.error(
                    DiagnosticCode.CONCAT_SHAPE_MISMATCH,
                    site.path(),
                    site.describeInput(0),
                    site.describeInput(i))
                .expected("maps of equal height and width, or vectors")
                .from(site.trace())
                .fix("give both steps the same strides and padding"));
      }
      channels += other.channels();
    }
    if (!(first instanceof FeatureMap map)) {
      return OperationShape.of(TensorShape.vector(Math.toIntExact(channels)));
    }
    if (!Sizes.fitInt(map.height(), map.width(), channels)) {
      return site.report(
          site.error(
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "an output of " + map.height() + "×" + map.width() + "×" + channels,
                  "2³¹ elements")
              .fix("concatenate fewer channels"));
    }
    return OperationShape.of(TensorShape.map(map.height(), map.width(), (int) channels));
  }

  /** Height and width of a map; nothing of a vector. */
  private static List<Integer> outerSizes(TensorShape shape) {
    return shape.sizes().subList(0, shape.sizes().size() - 1);
  }

  @Override
  public Cost cost(ConcatOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public Memory memory(ConcatOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.NOTHING;
  }

  @Override
  public Set<String> tensorFlowOperations(ConcatOp op) {
    return Set.of("ConcatV2");
  }

  @Override
  public CodeBlock emit(ConcatOp op, OpCall call) {
    return call.calls("concat", call.inputs().toArray());
  }
}
