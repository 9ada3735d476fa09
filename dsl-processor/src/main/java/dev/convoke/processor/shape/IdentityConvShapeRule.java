package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.IdentityConvOp;
import java.util.List;

/** The same map; a kernel with a middle. */
final class IdentityConvShapeRule implements ShapeRule<IdentityConvOp> {

  @Override
  public LayerShape shape(IdentityConvOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape shape(IdentityConvOp op, FeatureMap map, Site site) {
    if (op.size() % 2 == 0) {
      return site.report(
          site.errorAt("size", DiagnosticCode.SIZE_EVEN, site.path(), "size", op.size())
              .fix("write size = " + (op.size() + 1)));
    }
    return LayerShape.of(
        map,
        new Variable(
            "kernel", List.of(op.size(), op.size(), map.channels(), map.channels()), Role.FROZEN));
  }
}
