package dev.convoke.processor.shape;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.GlobalPoolOp;

/** A vector of the channels. */
final class GlobalPoolShapeRule implements ShapeRule<GlobalPoolOp> {

  @Override
  public LayerShape shape(GlobalPoolOp op, Site site) {
    return site.map()
        .map(map -> LayerShape.of(TensorShape.vector(map.channels())))
        .orElseGet(LayerShape::unknown);
  }
}
