package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.ConcatOp;
import java.util.List;

/** Concatenation: sizes agree but for the channels, which add up. */
final class ConcatShapeRule implements ShapeRule<ConcatOp> {

  @Override
  public LayerShape shape(ConcatOp op, Site site) {
    TensorShape first = site.input();
    long channels = 0;
    for (int i = 0; i < site.inputs().size(); i++) {
      TensorShape other = site.inputs().get(i);
      if (!outerSizes(other).equals(outerSizes(first))) {
        return site.report(
            site.error(
                    DiagnosticCode.CONCAT_SHAPE_MISMATCH,
                    site.path(),
                    site.describeInput(0),
                    site.describeInput(i))
                .expected("maps of equal height and width, or vectors")
                .from(site.trace())
                .fix("give both steps the same strides and padding"));
      }
      channels += other.channels();
    }
    if (!(first instanceof FeatureMap map)) {
      return LayerShape.of(TensorShape.vector(Math.toIntExact(channels)));
    }
    if (!Sizes.fitInt(map.height(), map.width(), channels)) {
      return site.report(
          site.error(
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "an output of " + map.height() + "×" + map.width() + "×" + channels,
                  "2³¹ elements")
              .fix("concatenate fewer channels"));
    }
    return LayerShape.of(TensorShape.map(map.height(), map.width(), (int) channels));
  }

  /** Height and width of a map; nothing of a vector. */
  private static List<Integer> outerSizes(TensorShape shape) {
    return shape.sizes().subList(0, shape.sizes().size() - 1);
  }
}
