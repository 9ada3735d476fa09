package dev.convoke.processor.operation.pool;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;
import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.value.Rounding;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WindowCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.GradientPath;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WindowRules;
import dev.convoke.processor.operation.WindowShape;
import dev.convoke.processor.operation.WindowValues;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** Pooling: windows that fit and never lie wholly in the padding. */
public final class PoolOperation implements WrittenOperation<PoolOp>, PrimitiveOperation<PoolOp> {

  private static final String AVERAGE = AvgPool.class.getCanonicalName();

  @Override
  public String kind() {
    return "Pool";
  }

  @Override
  public Family family() {
    return Family.POOLING;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(MaxPool.class.getCanonicalName(), AVERAGE);
  }

  @Override
  public PoolOp read(OperationValues values) {
    PoolOp.Kind kind = values.annotation().equals(AVERAGE) ? PoolOp.Kind.AVERAGE : PoolOp.Kind.MAX;
    Window window = WindowValues.ofPool(values);
    if (values.constant("rounding", Rounding.class) == Rounding.FLOOR
        || !(values.input() instanceof FeatureMap map)) {
      return new PoolOp(kind, window, 0, 0);
    }
    int bottom =
        WindowValues.overhang(
            map.height() + window.padTop(),
            window.padBottom(),
            window.height(),
            window.strideHeight());
    int right =
        WindowValues.overhang(
            map.width() + window.padLeft(),
            window.padRight(),
            window.width(),
            window.strideWidth());
    return new PoolOp(kind, window.overhanging(bottom, right), bottom, right);
  }

  @Override
  public Configuration configuration(PoolOp op) {
    return Configuration.EMPTY
        .with("taking", op.kind().text())
        .with("overhangBottom", op.overhangBottom())
        .with("overhangRight", op.overhangRight())
        .with(WindowRules.configuration(op.window()));
  }

  @Override
  public OperationShape shape(PoolOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape shape(PoolOp op, FeatureMap map, Site site) {
    Window window = op.window();
    if (Math.max(window.padTop(), window.padBottom()) >= window.height()
        || Math.max(window.padLeft(), window.padRight()) >= window.width()) {
      return site.report(
          site.errorAt(
                  "pad",
                  DiagnosticCode.PADDING_LIST,
                  site.path(),
                  "padding as large as the "
                      + window.text()
                      + " window: some windows would see no pixel")
              .fix("pad by at most half the window: padding = HALF"));
    }
    return OperationShape.of(WindowShape.output(window, map, map.channels(), site));
  }

  @Override
  public Cost cost(PoolOp op, TensorShape input, TensorShape output) {
    return WindowRules.cost(op.window(), 0);
  }

  @Override
  public Memory memory(PoolOp op, List<TensorShape> inputs, TensorShape output) {
    TensorShape input = inputs.get(0);
    return switch (op.kind()) {
      case MAX -> {
        long windowed = WindowRules.elements(op.window(), input);
        yield windowed == input.elements()
            ? Memory.of(ALWAYS).keepingOutput()
            : Memory.of(NEVER).through(new Inner(windowed, ALWAYS)).keepingOutput();
      }
      case AVERAGE -> {
        long padded = op.window().paddedElements(input);
        yield padded == input.elements()
            ? Memory.NOTHING
            : Memory.of(NEVER).through(new Inner(padded, NEVER));
      }
    };
  }

  @Override
  public Set<String> tensorFlowOperations(PoolOp op) {
    boolean overhangs = op.overhangBottom() + op.overhangRight() > 0;
    Set<String> pooled =
        switch (op.kind()) {
          case MAX -> Set.of("MaxPoolV2");
          case AVERAGE -> GradientPath.with(overhangs, Set.of("AvgPool"), "Div");
        };
    return GradientPath.with(op.window().isPadded(), pooled, "PadV2");
  }

  @Override
  public CodeBlock emit(PoolOp op, OpCall call) {
    CodeBlock window = WindowCode.of(op.window());
    int bottom = op.overhangBottom();
    int right = op.overhangRight();
    return switch (op.kind()) {
      case MAX -> call.calls("maxPool", call.input(), window);
      case AVERAGE ->
          bottom + right == 0
              ? call.calls("avgPool", call.input(), window)
              : call.calls("avgPool", call.input(), window, bottom, right);
    };
  }
}
