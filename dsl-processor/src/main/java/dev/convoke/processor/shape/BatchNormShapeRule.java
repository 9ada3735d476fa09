package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.BatchNormOp;
import java.util.List;

/** Batch normalisation: the same map, four variables of its channels. */
final class BatchNormShapeRule implements ShapeRule<BatchNormOp> {

  @Override
  public LayerShape shape(BatchNormOp op, Site site) {
    return site.map()
        .map(map -> new LayerShape(map, variables("", map.channels())))
        .orElseGet(LayerShape::unknown);
  }

  /** Scale, shift and moving statistics, their names behind a prefix. */
  static List<Variable> variables(String prefix, int channels) {
    List<Integer> shape = List.of(channels);
    return List.of(
        new Variable(prefix + "gamma", shape, Role.TRAINABLE),
        new Variable(prefix + "beta", shape, Role.TRAINABLE),
        new Variable(prefix + "movingMean", shape, Role.STATISTIC),
        new Variable(prefix + "movingVariance", shape, Role.STATISTIC));
  }
}
