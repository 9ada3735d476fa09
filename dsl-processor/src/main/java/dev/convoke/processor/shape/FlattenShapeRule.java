package dev.convoke.processor.shape;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.FlattenOp;

/** A vector of height·width·channels; the map's own check keeps that below 2³¹. */
final class FlattenShapeRule implements ShapeRule<FlattenOp> {

  @Override
  public LayerShape shape(FlattenOp op, Site site) {
    return site.map()
        .map(map -> LayerShape.of(TensorShape.vector(map.height() * map.width() * map.channels())))
        .orElseGet(LayerShape::unknown);
  }
}
