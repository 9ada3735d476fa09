package dev.convoke.processor.shape;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.TensorShape.FeatureVector;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ShortcutOp;
import java.util.ArrayList;
import java.util.List;

/** The shortcut takes the branch's shape if its kind can. */
final class ShortcutShapeRule implements ShapeRule<ShortcutOp> {

  @Override
  public LayerShape shape(ShortcutOp op, Site site) {
    TensorShape entering = site.inputs().get(0);
    TensorShape branch = site.inputs().get(1);
    if (!(entering instanceof FeatureMap from) || !(branch instanceof FeatureMap to)) {
      return withoutMap(op, site, entering, branch);
    }
    if (stride(from, to) == 0) {
      return mismatch(site, entering, branch);
    }
    if (op.projects(from, to)) {
      return new LayerShape(to, projection(op, from.channels(), to.channels()));
    }
    if (from.channels() > to.channels()) {
      return site.report(
          site.error(DiagnosticCode.SHORTCUT_NARROWS, site.path(), from.channels(), to.channels())
              .from(site.trace())
              .fix(
                  "write shortcut = PROJECTION, or let the block give "
                      + from.channels()
                      + " channels"));
    }
    return LayerShape.of(to);
  }

  /** A vector passes unchanged or not at all: a shortcut's projection is a convolution. */
  private static LayerShape withoutMap(
      ShortcutOp op, Site site, TensorShape entering, TensorShape branch) {
    if (!entering.equals(branch)) {
      return mismatch(site, entering, branch);
    }
    if (op.kind() != ShortcutOp.Kind.PROJECT_ALL) {
      return LayerShape.of(branch);
    }
    String written = "Residual(shortcut = PROJECT_ALL)";
    return site.report(
        site.error(DiagnosticCode.FLAT_INPUT, site.path(), written, entering.text())
            .expected("[batch, height, width, channels]")
            .from(site.trace())
            .fix("write shortcut = PROJECTION, which adds a vector as it is"));
  }

  /** The one stride for both axes, or 0. */
  static int stride(FeatureMap from, FeatureMap to) {
    int down = ConvArithmetic.subsamplingStride(from.height(), to.height());
    int across = ConvArithmetic.subsamplingStride(from.width(), to.width());
    return down == across ? down : 0;
  }

  private static List<Variable> projection(ShortcutOp op, int from, int to) {
    List<Variable> variables = new ArrayList<>();
    variables.add(new Variable("kernel", List.of(1, 1, from, to), Role.TRAINABLE));
    if (!op.preActivated()) {
      variables.addAll(BatchNormShapeRule.variables("", to));
    }
    return variables;
  }

  private static LayerShape mismatch(Site site, TensorShape entering, TensorShape branch) {
    return site.report(
        site.error(DiagnosticCode.BRANCH_SHAPE_MISMATCH, unit(site), branch.text(), entering.text())
            .expected(
                entering instanceof FeatureMap
                    ? "a branch of the shortcut's height and width, or of both divided by one"
                        + " stride"
                    : "a branch of the shortcut's shape")
            .from(site.trace())
            .fix(fix(entering, branch)));
  }

  private static String fix(TensorShape entering, TensorShape branch) {
    if (entering instanceof FeatureVector vector) {
      return "end the block with @Dense(" + vector.units() + ")";
    }
    return branch instanceof FeatureMap
        ? "pad the block's windows (padding = HALF), or change their stride"
        : "take the step that makes a vector of the map out of the block";
  }

  /** The shortcut's step is {@code unit/shortcut}. */
  private static String unit(Site site) {
    return site.path().substring(0, site.path().lastIndexOf('/'));
  }
}
