package dev.convoke.processor.html;

import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConcatOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
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
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Operations that look alike on the page; what is in no other family is plain. */
enum Family {
  CONVOLUTION,
  DENSE,
  NORMALISATION,
  ACTIVATION,
  POOLING,
  MERGE,
  PLAIN;

  static Family of(Op op) {
    return Stream.of(values())
        .filter(family -> family.members().contains(op.getClass()))
        .findFirst()
        .orElse(PLAIN);
  }

  private List<Class<? extends Op>> members() {
    return switch (this) {
      case CONVOLUTION ->
          List.of(ConvOp.class, DepthwiseConvOp.class, SeparableConvOp.class, IdentityConvOp.class);
      case DENSE -> List.of(DenseOp.class, SqueezeExciteOp.class);
      case NORMALISATION ->
          List.of(
              BatchNormOp.class, LayerNormOp.class, GroupNormOp.class, LocalResponseNormOp.class);
      case ACTIVATION -> List.of(ActivationOp.class, LeakyReluOp.class, PReluOp.class);
      case POOLING -> List.of(PoolOp.class, GlobalPoolOp.class);
      case MERGE ->
          List.of(
              AddOp.class,
              AddIfSameShapeOp.class,
              ConcatOp.class,
              MultiplyOp.class,
              HighwayOp.class,
              ShortcutOp.class);
      case PLAIN -> List.of();
    };
  }

  /** Its class in the style sheet. */
  String cssClass() {
    return name().toLowerCase(Locale.ROOT);
  }
}
