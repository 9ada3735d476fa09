package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import java.util.List;

/** The same map; two dense layers over its channels. */
final class SqueezeExciteShapeRule implements ShapeRule<SqueezeExciteOp> {

  @Override
  public LayerShape shape(SqueezeExciteOp op, Site site) {
    return site.map().map(map -> shape(op, map)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape shape(SqueezeExciteOp op, FeatureMap map) {
    int channels = map.channels();
    return LayerShape.of(
        map,
        trainable("squeeze/kernel", List.of(channels, op.squeezed())),
        trainable("squeeze/bias", List.of(op.squeezed())),
        trainable("excite/kernel", List.of(op.squeezed(), channels)),
        trainable("excite/bias", List.of(channels)));
  }

  private static Variable trainable(String name, List<Integer> shape) {
    return new Variable(name, shape, Role.TRAINABLE);
  }
}
