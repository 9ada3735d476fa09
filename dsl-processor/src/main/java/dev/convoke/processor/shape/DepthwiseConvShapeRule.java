package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.Window;
import java.util.ArrayList;
import java.util.List;

/** Depthwise convolution: windows that fit, filters for each channel. */
final class DepthwiseConvShapeRule implements ShapeRule<DepthwiseConvOp> {

  @Override
  public LayerShape shape(DepthwiseConvOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape shape(DepthwiseConvOp op, FeatureMap map, Site site) {
    if (!Sizes.fitInt(map.channels(), op.multiplier())) {
      return site.report(
          site.errorAt(
                  "multiplier",
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  map.channels() + "·" + op.multiplier() + " channels",
                  "2³¹ elements")
              .fix("write a smaller multiplier"));
    }
    int channels = map.channels() * op.multiplier();
    TensorShape output = WindowShape.output(op.window(), map, channels, site);
    if (output instanceof TensorShape.Unknown) {
      return LayerShape.unknown();
    }
    List<Variable> variables = new ArrayList<>();
    variables.add(kernel("kernel", op.window(), map.channels(), op.multiplier()));
    if (op.bias()) {
      variables.add(new Variable("bias", List.of(channels), Role.TRAINABLE));
    }
    return new LayerShape(output, variables);
  }

  static Variable kernel(String name, Window window, int channels, int multiplier) {
    return new Variable(
        name, List.of(window.height(), window.width(), channels, multiplier), Role.TRAINABLE);
  }
}
