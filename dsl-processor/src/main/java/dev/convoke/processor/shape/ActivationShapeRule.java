package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.op.ActivationOp;

/** The same shape; but no softmax at the end, where training takes the logits. */
final class ActivationShapeRule implements ShapeRule<ActivationOp> {

  @Override
  public LayerShape shape(ActivationOp op, Site site) {
    boolean endsNetwork =
        site.node().work() instanceof Node.Written written && written.step().isLast();
    if (op.kind() == ActivationOp.Kind.SOFTMAX && endsNetwork) {
      return site.report(
          site.error(DiagnosticCode.SOFTMAX_ON_LOGITS, site.path())
              .fix("remove @Softmax: training and prediction apply it to the logits themselves"));
    }
    return LayerShape.of(site.input());
  }
}
