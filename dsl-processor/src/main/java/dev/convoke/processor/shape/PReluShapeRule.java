package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.PReluOp;
import java.util.List;

/** The same shape; a slope for each channel. */
final class PReluShapeRule implements ShapeRule<PReluOp> {

  @Override
  public LayerShape shape(PReluOp op, Site site) {
    return LayerShape.of(
        site.input(), new Variable("slope", List.of(site.input().channels()), Role.TRAINABLE));
  }
}
