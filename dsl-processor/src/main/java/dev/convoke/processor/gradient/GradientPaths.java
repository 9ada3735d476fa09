package dev.convoke.processor.gradient;

import static java.util.Map.entry;

import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConcatOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.DropPathOp;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.GroupNormOp;
import dev.convoke.processor.ir.op.HighwayOp;
import dev.convoke.processor.ir.op.IdentityConvOp;
import dev.convoke.processor.ir.op.LayerNormOp;
import dev.convoke.processor.ir.op.LeakyReluOp;
import dev.convoke.processor.ir.op.LocalResponseNormOp;
import dev.convoke.processor.ir.op.MultiplyOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.PReluOp;
import dev.convoke.processor.ir.op.PadOp;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.ProvidedOp;
import dev.convoke.processor.ir.op.ScaleOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import dev.convoke.processor.ir.op.UpsampleOp;
import dev.convoke.processor.ir.op.Window;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registry of what the emitters and the runtime put between an operation's inputs and its
 * output. A test compares it with the graphs.
 */
public final class GradientPaths {

  private static final Map<Class<? extends Op>, GradientPath<?>> PATHS =
      Map.ofEntries(
          entry(ActivationOp.class, (GradientPath<ActivationOp>) op -> activation(op.kind())),
          entry(AddIfSameShapeOp.class, through("Add")),
          entry(AddOp.class, through("Add", "AddN")),
          entry(BatchNormOp.class, through("FusedBatchNormV3")),
          entry(ConcatOp.class, through("ConcatV2")),
          entry(ConvOp.class, (GradientPath<ConvOp>) GradientPaths::conv),
          entry(DenseOp.class, (GradientPath<DenseOp>) op -> biased(op.bias(), "MatMul")),
          entry(DepthwiseConvOp.class, (GradientPath<DepthwiseConvOp>) GradientPaths::depthwise),
          entry(DropPathOp.class, through("Mul")),
          entry(DropoutOp.class, through("Mul")),
          entry(FlattenOp.class, through("Reshape")),
          entry(GlobalPoolOp.class, (GradientPath<GlobalPoolOp>) GradientPaths::globalPool),
          entry(
              GroupNormOp.class,
              through("Reshape", "Mean", "Sub", "Square", "Add", "Rsqrt", "Mul")),
          entry(
              HighwayOp.class,
              through("Conv2D", "MatMul", "BiasAdd", "Sigmoid", "Sub", "Mul", "Add")),
          entry(IdentityConvOp.class, through("Conv2D")),
          entry(LayerNormOp.class, through("Mean", "Sub", "Square", "Add", "Rsqrt", "Mul")),
          entry(LeakyReluOp.class, through("LeakyRelu")),
          entry(
              LocalResponseNormOp.class,
              through("Square", "Reshape", "PadV2", "AvgPool", "Mul", "Add", "Pow")),
          entry(MultiplyOp.class, through("Mul")),
          entry(PReluOp.class, through("Neg", "Relu", "Mul", "Sub")),
          entry(PadOp.class, through("PadV2")),
          entry(PoolOp.class, (GradientPath<PoolOp>) GradientPaths::pool),
          entry(ProvidedOp.class, (GradientPath<ProvidedOp>) GradientPaths::provided),
          entry(ScaleOp.class, through("Mul")),
          entry(SeparableConvOp.class, (GradientPath<SeparableConvOp>) GradientPaths::separable),
          entry(ShortcutOp.class, (GradientPath<ShortcutOp>) GradientPaths::shortcut),
          entry(
              SqueezeExciteOp.class, (GradientPath<SqueezeExciteOp>) GradientPaths::squeezeExcite),
          entry(UpsampleOp.class, (GradientPath<UpsampleOp>) GradientPaths::upsample));

  private GradientPaths() {}

  /** Operations that have a line. */
  public static Set<Class<? extends Op>> operations() {
    return PATHS.keySet();
  }

  /** Types of the TensorFlow operations that a gradient must pass. */
  @SuppressWarnings("unchecked") // the map's keys are the classes of the paths' operations
  public static <O extends Op> Set<String> of(O op) {
    return ((GradientPath<O>) Objects.requireNonNull(PATHS.get(op.getClass())))
        .tensorFlowOperations(op);
  }

  private static GradientPath<Op> through(String... operations) {
    Set<String> all = Set.of(operations);
    return op -> all;
  }

  @SuppressWarnings("unchecked") // the operation is one that the provider has read
  private static Set<String> provided(ProvidedOp op) {
    return ((GradientPath<Record>) op.as(GradientPath.class)).tensorFlowOperations(op.operation());
  }

  private static Set<String> activation(ActivationOp.Kind kind) {
    return switch (kind) {
      case RELU -> Set.of("Relu");
      case RELU6 -> Set.of("Relu6");
      case ELU -> Set.of("Elu");
      case SELU -> Set.of("Selu");
      case GELU -> Set.of("Mul", "Erf", "Add");
      case SILU -> Set.of("Sigmoid", "Mul");
      case HARD_SWISH -> Set.of("Add", "Relu6", "Mul");
      case SIGMOID -> Set.of("Sigmoid");
      case TANH -> Set.of("Maximum", "Tanh");
      case SOFTPLUS -> Set.of("Softplus");
      case SOFTMAX -> Set.of("Softmax");
    };
  }

  /** Groups are split and joined; the zeros of a dilated kernel are written out. */
  private static Set<String> conv(ConvOp op) {
    Set<String> grouped = op.groups() == 1 ? Set.of() : Set.of("Split", "ConcatV2");
    boolean isDilated = op.window().dilationDown() > 1 || op.window().dilationAcross() > 1;
    Set<String> dilated = isDilated ? Set.of("Reshape", "PadV2", "Slice") : Set.of();
    return union(biased(op.bias(), "Conv2D"), union(padded(op.window()), union(grouped, dilated)));
  }

  private static Set<String> depthwise(DepthwiseConvOp op) {
    return union(biased(op.bias(), "DepthwiseConv2dNative"), padded(op.window()));
  }

  private static Set<String> separable(SeparableConvOp op) {
    Set<String> both = biased(op.bias(), "DepthwiseConv2dNative", "Conv2D");
    return union(both, padded(op.window()));
  }

  private static Set<String> globalPool(GlobalPoolOp op) {
    return switch (op.kind()) {
      case AVERAGE -> Set.of("Mean");
      case MAX -> Set.of("Max");
    };
  }

  private static Set<String> pool(PoolOp op) {
    Set<String> pooled =
        switch (op.kind()) {
          case MAX -> Set.of("MaxPoolV2");
          case AVERAGE ->
              op.overhangBottom() + op.overhangRight() == 0
                  ? Set.of("AvgPool")
                  : Set.of("AvgPool", "Div");
        };
    return union(pooled, padded(op.window()));
  }

  private static Set<String> shortcut(ShortcutOp op) {
    return switch (op.kind()) {
      case ZERO_PAD -> Set.of("AvgPool", "PadV2");
      case PROJECTION, PROJECT_ALL ->
          op.preActivated() ? Set.of("Conv2D") : Set.of("Conv2D", "FusedBatchNormV3");
    };
  }

  private static Set<String> squeezeExcite(SqueezeExciteOp op) {
    return union(
        activation(op.activation()),
        Set.of("Mean", "MatMul", "BiasAdd", "Sigmoid", "Reshape", "Mul"));
  }

  private static Set<String> upsample(UpsampleOp op) {
    return switch (op.kind()) {
      case NEAREST -> Set.of("ResizeNearestNeighbor");
      case BILINEAR -> Set.of("ResizeBilinear");
    };
  }

  private static Set<String> biased(boolean bias, String... operations) {
    return bias ? union(Set.of(operations), Set.of("BiasAdd")) : Set.of(operations);
  }

  /** Some paddings are those of TensorFlow itself; the others come first. */
  private static Set<String> padded(Window window) {
    boolean isPadded =
        window.padTop() + window.padBottom() + window.padLeft() + window.padRight() > 0;
    return isPadded ? Set.of("PadV2") : Set.of();
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
