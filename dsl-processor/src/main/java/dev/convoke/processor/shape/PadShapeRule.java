package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.PadOp;

/** A larger map. */
final class PadShapeRule implements ShapeRule<PadOp> {

  @Override
  public LayerShape shape(PadOp op, Site site) {
    return site.map().map(map -> padded(op, map, site)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape padded(PadOp op, FeatureMap map, Site site) {
    long height = (long) map.height() + op.top() + op.bottom();
    long width = (long) map.width() + op.left() + op.right();
    if (!Sizes.fitInt(height, width, map.channels())) {
      return site.report(
          site.error(
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "an output of " + height + "×" + width + "×" + map.channels(),
                  "2³¹ elements")
              .fix("pad by fewer pixels"));
    }
    return LayerShape.of(TensorShape.map((int) height, (int) width, map.channels()));
  }
}
