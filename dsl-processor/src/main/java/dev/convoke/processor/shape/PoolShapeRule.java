package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.PoolOp;
import dev.convoke.processor.ir.op.Window;

/** Pooling: windows that fit and never lie wholly in the padding. */
final class PoolShapeRule implements ShapeRule<PoolOp> {

  @Override
  public LayerShape shape(PoolOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(LayerShape::unknown);
  }

  private static LayerShape shape(PoolOp op, FeatureMap map, Site site) {
    Window window = op.window();
    if (Math.max(window.padTop(), window.padBottom()) >= window.height()
        || Math.max(window.padLeft(), window.padRight()) >= window.width()) {
      return site.report(
          site.errorAt(
                  "pad",
                  DiagnosticCode.PADDING_LIST,
                  site.path(),
                  "padding as large as the "
                      + window.text()
                      + " window: some windows would see no pixel")
              .fix("pad by at most half the window: padding = HALF"));
    }
    return LayerShape.of(WindowShape.output(window, map, map.channels(), site));
  }
}
