package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.GroupNormOp;
import java.util.List;

/** The same map; groups that divide its channels. */
final class GroupNormShapeRule implements ShapeRule<GroupNormOp> {

  @Override
  public LayerShape shape(GroupNormOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape shape(GroupNormOp op, FeatureMap map, Site site) {
    if (map.channels() % op.groups() != 0) {
      return site.report(
          site.errorAt(
                  "groups",
                  DiagnosticCode.GROUPS_DO_NOT_DIVIDE,
                  site.path(),
                  op.groups(),
                  "input channels",
                  map.channels())
              .from(site.trace())
              .fix("choose groups that divide " + map.channels()));
    }
    List<Integer> channels = List.of(map.channels());
    return LayerShape.of(
        map,
        new Variable("gamma", channels, Role.TRAINABLE),
        new Variable("beta", channels, Role.TRAINABLE));
  }
}
