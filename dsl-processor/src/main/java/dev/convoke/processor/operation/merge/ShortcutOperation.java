package dev.convoke.processor.operation.merge;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.TensorShape.FeatureVector;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.IdentityOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.ir.op.ZeroPadShortcutOp;
import dev.convoke.processor.operation.CompositeOperation;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.ConvArithmetic;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Parts;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.norm.BatchNormOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * The shortcut of a residual unit: it takes the branch's shape if its kind can. It is made of
 * nothing, of a convolution and its normalisation, or of pixels picked and zeros behind them.
 */
public final class ShortcutOperation implements CompositeOperation<ShortcutOp> {

  @Override
  public String kind() {
    return "Shortcut";
  }

  @Override
  public Family family() {
    return Family.MERGE;
  }

  @Override
  public Configuration configuration(ShortcutOp op) {
    return Configuration.EMPTY
        .with("following", op.kind().text())
        .with("preActivated", op.preActivated());
  }

  /** The branch, whose shape it follows. */
  @Override
  public int shapedBy() {
    return 1;
  }

  @Override
  public String text(ShortcutOp op, List<TensorShape> inputs) {
    return name(op) + "(" + op.kind() + ")";
  }

  @Override
  public OperationShape shape(ShortcutOp op, Site site) {
    TensorShape entering = site.inputs().get(0);
    TensorShape branch = site.inputs().get(1);
    if (!(entering instanceof FeatureMap from) || !(branch instanceof FeatureMap to)) {
      return withoutMap(op, site, entering, branch);
    }
    if (stride(from, to) == 0) {
      return mismatch(site, entering, branch);
    }
    if (op.projects(from, to)) {
      return new OperationShape(to, projection(op, from.channels(), to.channels()));
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
    return OperationShape.of(to);
  }

  /** A vector passes unchanged or not at all: a shortcut's projection is a convolution. */
  private static OperationShape withoutMap(
      ShortcutOp op, Site site, TensorShape entering, TensorShape branch) {
    if (!entering.equals(branch)) {
      return mismatch(site, entering, branch);
    }
    if (op.kind() != ShortcutOp.Kind.PROJECT_ALL) {
      return OperationShape.of(branch);
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
    int height = ConvArithmetic.subsamplingStride(from.height(), to.height());
    int width = ConvArithmetic.subsamplingStride(from.width(), to.width());
    return height == width ? height : 0;
  }

  private static List<Variable> projection(ShortcutOp op, int from, int to) {
    List<Variable> variables = new ArrayList<>();
    variables.add(new Variable("kernel", List.of(1, 1, from, to), Role.TRAINABLE));
    if (!op.preActivated()) {
      variables.addAll(BatchNormOperation.variables(to));
    }
    return variables;
  }

  @Override
  public void lower(ShortcutOp op, Parts parts) {
    if (op.projects(parts.inputShape(0), parts.outputShape())) {
      project(op, parts);
    } else if (parts.inputShape(0).equals(parts.outputShape())) {
      parts.add(new IdentityOp(), parts.input(0));
    } else {
      parts.add(
          new ZeroPadShortcutOp(stride(parts), parts.outputShape().channels()), parts.input(0));
    }
  }

  private static void project(ShortcutOp op, Parts parts) {
    NodeId entering = parts.input(op.preActivated() ? 2 : 0);
    int filters = parts.outputShape().channels();
    ConvOp convolution = new ConvOp(filters, Window.point(stride(parts)), 1, false);
    NodeId projected = parts.add(convolution, entering);
    if (!op.preActivated()) {
      // He et al. normalise after every convolution, the projection's included
      parts.add(new BatchNormOp(0.9, 1e-5), projected);
    }
  }

  private static int stride(Parts parts) {
    return stride((FeatureMap) parts.inputShape(0), (FeatureMap) parts.outputShape());
  }

  private static OperationShape mismatch(Site site, TensorShape entering, TensorShape branch) {
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
