package dev.convoke.processor.shape;

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
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The registry of shape rules. */
public final class ShapeRules {

  private static final Map<Class<? extends Op>, ShapeRule<?>> RULES =
      Map.ofEntries(
          entry(AddIfSameShapeOp.class, unchanged()),
          entry(ScaleOp.class, unchanged()),
          entry(DepthwiseConvOp.class, new DepthwiseConvShapeRule()),
          entry(SeparableConvOp.class, new SeparableConvShapeRule()),
          entry(HighwayOp.class, new HighwayShapeRule()),
          entry(IdentityConvOp.class, new IdentityConvShapeRule()),
          entry(PReluOp.class, new PReluShapeRule()),
          entry(LayerNormOp.class, new LayerNormShapeRule()),
          entry(GroupNormOp.class, new GroupNormShapeRule()),
          entry(SqueezeExciteOp.class, new SqueezeExciteShapeRule()),
          entry(ActivationOp.class, new ActivationShapeRule()),
          entry(AddOp.class, new AddShapeRule()),
          entry(BatchNormOp.class, new BatchNormShapeRule()),
          entry(ConcatOp.class, new ConcatShapeRule()),
          entry(ConvOp.class, new ConvShapeRule()),
          entry(DenseOp.class, new DenseShapeRule()),
          entry(DropPathOp.class, unchanged()),
          entry(DropoutOp.class, unchanged()),
          entry(FlattenOp.class, new FlattenShapeRule()),
          entry(GlobalPoolOp.class, new GlobalPoolShapeRule()),
          entry(LeakyReluOp.class, unchanged()),
          entry(LocalResponseNormOp.class, new LocalResponseNormShapeRule()),
          entry(MultiplyOp.class, new MultiplyShapeRule()),
          entry(PadOp.class, new PadShapeRule()),
          entry(PoolOp.class, new PoolShapeRule()),
          entry(ProvidedOp.class, (ShapeRule<ProvidedOp>) ShapeRules::provided),
          entry(ShortcutOp.class, new ShortcutShapeRule()),
          entry(UpsampleOp.class, new UpsampleShapeRule()));

  private ShapeRules() {}

  /** Operations that have a rule. */
  public static Set<Class<? extends Op>> operations() {
    return RULES.keySet();
  }

  /** Applies the rule of an operation. */
  @SuppressWarnings("unchecked") // the map's keys are the classes of the rules' operations
  static <O extends Op> LayerShape shape(O op, Site site) {
    return ((ShapeRule<O>) Objects.requireNonNull(RULES.get(op.getClass()))).shape(op, site);
  }

  @SuppressWarnings("unchecked") // the operation is one that the provider has read
  private static LayerShape provided(ProvidedOp op, Site site) {
    return ((ShapeRule<Record>) op.as(ShapeRule.class)).shape(op.operation(), site);
  }

  /** What works element by element keeps the shape. */
  private static ShapeRule<Op> unchanged() {
    return (op, site) -> LayerShape.of(site.input());
  }
}
