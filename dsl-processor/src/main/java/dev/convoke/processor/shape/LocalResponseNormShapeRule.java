package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.op.LocalResponseNormOp;

/** The same map; the channels summed over have one in the middle. */
final class LocalResponseNormShapeRule implements ShapeRule<LocalResponseNormOp> {

  @Override
  public LayerShape shape(LocalResponseNormOp op, Site site) {
    if (op.size() % 2 == 0) {
      return site.report(
          site.errorAt("size", DiagnosticCode.SIZE_EVEN, site.path(), "size", op.size())
              .fix("write size = " + (op.size() + 1)));
    }
    return site.map().map(LayerShape::of).orElseGet(LayerShape::unknown);
  }
}
