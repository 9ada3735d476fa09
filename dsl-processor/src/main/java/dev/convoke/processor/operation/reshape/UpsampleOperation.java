package dev.convoke.processor.operation.reshape;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.Upsample;
import dev.convoke.dsl.value.Interpolation;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.UpsampleOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Cost.Reach;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.Sizes;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** A larger map of the same channels. */
public final class UpsampleOperation
    implements WrittenOperation<UpsampleOp>, PrimitiveOperation<UpsampleOp> {

  @Override
  public String kind() {
    return "Upsample";
  }

  @Override
  public Family family() {
    return Family.PLAIN;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(Upsample.class.getCanonicalName());
  }

  @Override
  public UpsampleOp read(OperationValues values) {
    OperationValues.Pair size = values.pair("size");
    Interpolation interpolation = values.constant("interpolation", Interpolation.class);
    return new UpsampleOp(
        UpsampleOp.Kind.valueOf(interpolation.name()), size.height(), size.width());
  }

  @Override
  public Configuration configuration(UpsampleOp op) {
    return Configuration.EMPTY
        .with("interpolation", op.kind().text())
        .with("height", op.height())
        .with("width", op.width());
  }

  @Override
  public OperationShape shape(UpsampleOp op, Site site) {
    return site.map().map(map -> enlarged(op, map, site)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape enlarged(UpsampleOp op, FeatureMap map, Site site) {
    long height = (long) map.height() * op.height();
    long width = (long) map.width() * op.width();
    if (!Sizes.fitInt(height, width, map.channels())) {
      return site.report(
          site.errorAt(
                  "size",
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "an output of " + height + "×" + width + "×" + map.channels(),
                  Sizes.LIMIT)
              .fix("enlarge by less"));
    }
    return OperationShape.of(TensorShape.map((int) height, (int) width, map.channels()));
  }

  /** A mixed pixel sees two rows, and two columns. */
  @Override
  public Cost cost(UpsampleOp op, TensorShape input, TensorShape output) {
    return new Cost(0, reach(op.kind(), op.height()), reach(op.kind(), op.width()));
  }

  private static Reach reach(UpsampleOp.Kind kind, int factor) {
    boolean mixes = kind == UpsampleOp.Kind.BILINEAR && factor > 1;
    return new Reach(mixes ? 2 : 1, 1, factor);
  }

  @Override
  public Memory memory(UpsampleOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.NOTHING;
  }

  @Override
  public Set<String> tensorFlowOperations(UpsampleOp op) {
    return switch (op.kind()) {
      case NEAREST -> Set.of("ResizeNearestNeighbor");
      case BILINEAR -> Set.of("ResizeBilinear");
    };
  }

  @Override
  public CodeBlock emit(UpsampleOp op, OpCall call) {
    return switch (op.kind()) {
      case NEAREST -> call.calls("upsampleNearest", call.input(), op.height(), op.width());
      case BILINEAR -> call.calls("upsampleBilinear", call.input(), op.height(), op.width());
    };
  }
}
