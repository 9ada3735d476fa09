package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.LayerNormOp;
import java.util.List;

/** The same shape; scale and shift for each channel. */
final class LayerNormShapeRule implements ShapeRule<LayerNormOp> {

  @Override
  public LayerShape shape(LayerNormOp op, Site site) {
    List<Integer> channels = List.of(site.input().channels());
    return LayerShape.of(
        site.input(),
        new Variable("gamma", channels, Role.TRAINABLE),
        new Variable("beta", channels, Role.TRAINABLE));
  }
}
