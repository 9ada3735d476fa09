package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.Window;
import java.util.ArrayList;
import java.util.List;

/** Convolution: windows that fit, groups that divide, kernel and bias. */
final class ConvShapeRule implements ShapeRule<ConvOp> {

  @Override
  public LayerShape shape(ConvOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape shape(ConvOp op, FeatureMap map, Site site) {
    if (map.channels() % op.groups() != 0) {
      return groups(op, site, map, map.channels(), "channels");
    }
    if (op.filters() % op.groups() != 0) {
      return groups(op, site, map, op.filters(), "filters");
    }
    TensorShape output = WindowShape.output(op.window(), map, op.filters(), site);
    if (output instanceof TensorShape.Unknown) {
      return LayerShape.unknown();
    }
    Window window = op.window();
    int depth = map.channels() / op.groups();
    if (!Sizes.fitInt(window.height(), window.width(), depth, op.filters())) {
      return site.report(
          site.error(
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "a kernel of " + window.text() + "×" + depth + "×" + op.filters() + " weights",
                  Sizes.LIMIT)
              .fix("use fewer filters, or more groups"));
    }
    List<Variable> variables = new ArrayList<>();
    variables.add(
        new Variable(
            "kernel",
            List.of(window.height(), window.width(), depth, op.filters()),
            Role.TRAINABLE));
    if (op.bias()) {
      variables.add(new Variable("bias", List.of(op.filters()), Role.TRAINABLE));
    }
    return new LayerShape(output, variables);
  }

  private static LayerShape groups(ConvOp op, Site site, FeatureMap map, int count, String what) {
    int fitting = fittingGroups(op, map);
    return site.report(
        site.errorAt(
                "groups",
                DiagnosticCode.GROUPS_DO_NOT_DIVIDE,
                site.path(),
                op.groups(),
                what,
                count)
            .from(site.trace())
            .fix(
                (fitting == 1 ? "remove groups" : "write groups = " + fitting)
                    + ", or a number of "
                    + what
                    + " that "
                    + op.groups()
                    + " divides"));
  }

  /** The largest number of groups, up to what is written, that divides channels and filters. */
  private static int fittingGroups(ConvOp op, FeatureMap map) {
    int groups = op.groups();
    while (map.channels() % groups != 0 || op.filters() % groups != 0) {
      groups--;
    }
    return groups;
  }
}
