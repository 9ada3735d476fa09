package dev.convoke.processor.shape;

import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.ir.op.FlattenOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The registry of shape rules. */
public final class ShapeRules {

  private static final Map<Class<? extends Op>, ShapeRule<?>> RULES =
      Map.of(
          ActivationOp.class, (op, site) -> LayerShape.of(site.input()),
          AddOp.class, new AddShapeRule(),
          BatchNormOp.class, new BatchNormShapeRule(),
          ConvOp.class, new ConvShapeRule(),
          DenseOp.class, new DenseShapeRule(),
          DropoutOp.class, (op, site) -> LayerShape.of(site.input()),
          FlattenOp.class, new FlattenShapeRule(),
          GlobalPoolOp.class, new GlobalPoolShapeRule(),
          PoolOp.class, new PoolShapeRule(),
          ShortcutOp.class, new ShortcutShapeRule());

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
}
