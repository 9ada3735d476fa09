package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.UpsampleOp;

/** A larger map of the same channels. */
final class UpsampleShapeRule implements ShapeRule<UpsampleOp> {

  @Override
  public LayerShape shape(UpsampleOp op, Site site) {
    return site.map().map(map -> enlarged(op, map, site)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape enlarged(UpsampleOp op, FeatureMap map, Site site) {
    long height = (long) map.height() * op.down();
    long width = (long) map.width() * op.across();
    if (!Sizes.fitInt(height, width, map.channels())) {
      return site.report(
          site.errorAt(
                  "size",
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "an output of " + height + "×" + width + "×" + map.channels(),
                  Sizes.LIMIT)
              .fix("enlarge by less"));
    }
    return LayerShape.of(TensorShape.map((int) height, (int) width, map.channels()));
  }
}
