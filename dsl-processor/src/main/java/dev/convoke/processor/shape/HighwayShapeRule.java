package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.HighwayOp;
import java.util.List;

/** The shape that enters, which the block must give as well; the gate's weights. */
final class HighwayShapeRule implements ShapeRule<HighwayOp> {

  @Override
  public LayerShape shape(HighwayOp op, Site site) {
    TensorShape carried = site.input();
    TensorShape transformed = site.inputs().get(1);
    if (!carried.equals(transformed)) {
      return site.report(
          site.error(
                  DiagnosticCode.CARRIED_SHAPE_MISMATCH,
                  site.path(),
                  transformed.text(),
                  carried.text())
              .expected("a block that keeps the shape")
              .from(site.trace())
              .fix("change the shape in a step before @Highway, or in the block change it back"));
    }
    int channels = carried.channels();
    List<Integer> kernel =
        carried instanceof FeatureMap
            ? List.of(op.gate(), op.gate(), channels, channels)
            : List.of(channels, channels);
    return LayerShape.of(
        carried,
        new Variable("gate/kernel", kernel, Role.TRAINABLE),
        new Variable("gate/bias", List.of(channels), Role.TRAINABLE));
  }
}
