package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.SeparableConvOp;
import java.util.ArrayList;
import java.util.List;

/** Separable convolution: a depthwise kernel, then a 1×1 one. */
final class SeparableConvShapeRule implements ShapeRule<SeparableConvOp> {

  @Override
  public LayerShape shape(SeparableConvOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape shape(SeparableConvOp op, FeatureMap map, Site site) {
    TensorShape output = WindowShape.output(op.window(), map, op.filters(), site);
    if (output instanceof TensorShape.Unknown) {
      return LayerShape.unknown();
    }
    List<Variable> variables = new ArrayList<>();
    variables.add(
        DepthwiseConvShapeRule.kernel("depthwise/kernel", op.window(), map.channels(), 1));
    variables.add(
        new Variable(
            "pointwise/kernel", List.of(1, 1, map.channels(), op.filters()), Role.TRAINABLE));
    if (op.bias()) {
      variables.add(new Variable("bias", List.of(op.filters()), Role.TRAINABLE));
    }
    return new LayerShape(output, variables);
  }
}
