package dev.convoke.processor.cost;

import static java.util.Map.entry;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
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

/** The registry of cost rules. */
public final class CostRules {

  private static final Map<Class<? extends Op>, CostRule<?>> RULES =
      Map.ofEntries(
          entry(AddIfSameShapeOp.class, elementwise()),
          entry(ScaleOp.class, elementwise()),
          entry(DepthwiseConvOp.class, (CostRule<DepthwiseConvOp>) CostRules::depthwise),
          entry(SeparableConvOp.class, (CostRule<SeparableConvOp>) CostRules::separable),
          entry(HighwayOp.class, (CostRule<HighwayOp>) CostRules::highway),
          entry(IdentityConvOp.class, (CostRule<IdentityConvOp>) CostRules::identity),
          entry(PReluOp.class, elementwise()),
          entry(LayerNormOp.class, elementwise()),
          entry(GroupNormOp.class, elementwise()),
          entry(SqueezeExciteOp.class, (CostRule<SqueezeExciteOp>) CostRules::squeezeExcite),
          entry(ActivationOp.class, elementwise()),
          entry(AddOp.class, elementwise()),
          entry(BatchNormOp.class, elementwise()),
          entry(ConcatOp.class, elementwise()),
          entry(ConvOp.class, (CostRule<ConvOp>) CostRules::conv),
          entry(DenseOp.class, (CostRule<DenseOp>) CostRules::dense),
          entry(DropPathOp.class, elementwise()),
          entry(DropoutOp.class, elementwise()),
          entry(FlattenOp.class, elementwise()),
          entry(GlobalPoolOp.class, elementwise()),
          entry(LeakyReluOp.class, elementwise()),
          entry(LocalResponseNormOp.class, elementwise()),
          entry(MultiplyOp.class, elementwise()),
          entry(PadOp.class, elementwise()),
          entry(PoolOp.class, (CostRule<PoolOp>) (op, input, output) -> windowed(op.window(), 0)),
          entry(ProvidedOp.class, (CostRule<ProvidedOp>) CostRules::provided),
          entry(ShortcutOp.class, (CostRule<ShortcutOp>) CostRules::shortcut),
          entry(UpsampleOp.class, (CostRule<UpsampleOp>) CostRules::upsample));

  private CostRules() {}

  /** Operations that have a rule. */
  public static Set<Class<? extends Op>> operations() {
    return RULES.keySet();
  }

  /** Applies the rule of an operation. */
  @SuppressWarnings("unchecked") // the map's keys are the classes of the rules' operations
  public static <O extends Op> Cost cost(O op, TensorShape input, TensorShape output) {
    return ((CostRule<O>) Objects.requireNonNull(RULES.get(op.getClass()))).cost(op, input, output);
  }

  private static CostRule<Op> elementwise() {
    return (op, input, output) -> Cost.ELEMENTWISE;
  }

  @SuppressWarnings("unchecked") // the operation is one that the provider has read
  private static Cost provided(ProvidedOp op, TensorShape input, TensorShape output) {
    return ((CostRule<Record>) op.as(CostRule.class)).cost(op.operation(), input, output);
  }

  /** kernelHeight·kernelWidth·channels/groups for every element of the output. */
  private static Cost conv(ConvOp op, TensorShape input, TensorShape output) {
    Window window = op.window();
    long weights = (long) window.height() * window.width() * (input.channels() / op.groups());
    return windowed(window, Math.multiplyExact(weights, output.elements()));
  }

  private static Cost dense(DenseOp op, TensorShape input, TensorShape output) {
    return new Cost(Math.multiplyExact((long) input.channels(), op.units()), 1, 1);
  }

  /** kernelHeight·kernelWidth for every element of the output. */
  private static Cost depthwise(DepthwiseConvOp op, TensorShape input, TensorShape output) {
    Window window = op.window();
    long weights = (long) window.height() * window.width();
    return windowed(window, Math.multiplyExact(weights, output.elements()));
  }

  /** The depthwise part on the input's channels, the 1×1 part on all of them. */
  private static Cost separable(SeparableConvOp op, TensorShape input, TensorShape output) {
    Window window = op.window();
    long pixels = output.elements() / output.channels();
    long depthwise = (long) window.height() * window.width() * input.channels();
    long pointwise = (long) input.channels() * op.filters();
    return windowed(window, Math.multiplyExact(pixels, depthwise + pointwise));
  }

  /** The gate; the two ways only touch elements. */
  private static Cost highway(HighwayOp op, TensorShape input, TensorShape output) {
    boolean isMap = output instanceof FeatureMap;
    long weights = (isMap ? (long) op.gate() * op.gate() : 1) * input.channels();
    return new Cost(Math.multiplyExact(weights, output.elements()), isMap ? op.gate() : 1, 1);
  }

  /** Computed as any convolution, although all but one weight of a filter is 0. */
  private static Cost identity(IdentityConvOp op, TensorShape input, TensorShape output) {
    long weights = (long) op.size() * op.size() * input.channels();
    return new Cost(Math.multiplyExact(weights, output.elements()), op.size(), 1);
  }

  /** Two dense layers. */
  private static Cost squeezeExcite(SqueezeExciteOp op, TensorShape input, TensorShape output) {
    return new Cost(2L * input.channels() * op.squeezed(), 1, 1);
  }

  /** A projection is a 1×1 convolution; other shortcuts multiply nothing. */
  private static Cost shortcut(ShortcutOp op, TensorShape input, TensorShape output) {
    long multiplyAdds =
        op.projects(input, output) ? Math.multiplyExact(input.channels(), output.elements()) : 0;
    int stride =
        input instanceof FeatureMap from && output instanceof FeatureMap to
            ? (from.height() + to.height() - 1) / to.height()
            : 1;
    return new Cost(multiplyAdds, 1, stride);
  }

  /** A mixed pixel sees two rows and two columns. */
  private static Cost upsample(UpsampleOp op, TensorShape input, TensorShape output) {
    boolean mixes = op.kind() == UpsampleOp.Kind.BILINEAR && Math.max(op.down(), op.across()) > 1;
    return new Cost(0, mixes ? 2 : 1, 1, Math.min(op.down(), op.across()));
  }

  private static Cost windowed(Window window, long multiplyAdds) {
    return new Cost(
        multiplyAdds,
        Math.max(window.extentDown(), window.extentAcross()),
        Math.max(window.strideDown(), window.strideAcross()));
  }
}
