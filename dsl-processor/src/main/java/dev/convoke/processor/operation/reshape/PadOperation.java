package dev.convoke.processor.operation.reshape;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.Pad;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.PadOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.Sizes;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** Zeros around a map: a larger one. */
public final class PadOperation implements WrittenOperation<PadOp>, PrimitiveOperation<PadOp> {

  @Override
  public String kind() {
    return "Pad";
  }

  @Override
  public Family family() {
    return Family.PLAIN;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(Pad.class.getCanonicalName());
  }

  @Override
  public PadOp read(OperationValues values) {
    List<Integer> pixels = values.nonNegatives("value");
    if (pixels.size() == 1) {
      int all = pixels.get(0);
      return new PadOp(all, all, all, all);
    }
    if (pixels.size() == 4) {
      return new PadOp(pixels.get(0), pixels.get(1), pixels.get(2), pixels.get(3));
    }
    values.report(
        Diagnostic.of(
                DiagnosticCode.PADDING_LIST,
                values.origin("value"),
                values.path(),
                "@Pad takes one number or {top, bottom, left, right}, found "
                    + pixels.size()
                    + " numbers")
            .fix("write @Pad({1, 1, 1, 1}), or @Pad(1)"));
    return new PadOp(0, 0, 0, 0);
  }

  @Override
  public Configuration configuration(PadOp op) {
    return Configuration.EMPTY
        .with("top", op.top())
        .with("bottom", op.bottom())
        .with("left", op.left())
        .with("right", op.right());
  }

  @Override
  public OperationShape shape(PadOp op, Site site) {
    return site.map().map(map -> padded(op, map, site)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape padded(PadOp op, FeatureMap map, Site site) {
    long height = (long) map.height() + op.top() + op.bottom();
    long width = (long) map.width() + op.left() + op.right();
    if (!Sizes.fitInt(height, width, map.channels())) {
      return site.report(
          site.error(
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "an output of " + height + "×" + width + "×" + map.channels(),
                  "2³¹ elements")
              .fix("pad by fewer pixels"));
    }
    return OperationShape.of(TensorShape.map((int) height, (int) width, map.channels()));
  }

  @Override
  public Cost cost(PadOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public Memory memory(PadOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.NOTHING;
  }

  @Override
  public Set<String> tensorFlowOperations(PadOp op) {
    return Set.of("PadV2");
  }

  @Override
  public CodeBlock emit(PadOp op, OpCall call) {
    return call.calls("pad", call.input(), op.top(), op.bottom(), op.left(), op.right());
  }
}
