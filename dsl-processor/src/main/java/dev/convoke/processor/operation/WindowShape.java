package dev.convoke.processor.operation;

import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.op.Window;

/** The map behind a sliding window, for convolutions and pools. */
public final class WindowShape {

  private WindowShape() {}

  /** The output map, or unknown after a report. */
  public static TensorShape output(Window window, FeatureMap input, int channels, Site site) {
    long height = ConvArithmetic.outputHeight(window, input.height());
    long width = ConvArithmetic.outputWidth(window, input.width());
    if (height < 1 || width < 1) {
      site.report(
          site.error(DiagnosticCode.WINDOW_DOES_NOT_FIT, site.path(), window.text(), input.text())
              .from(site.trace())
              .fix(fix(window, input, site)));
      return TensorShape.unknown();
    }
    if (!Sizes.fitInt(height, width, channels)) {
      site.report(
          site.error(
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  "an output of " + height + "×" + width + "×" + channels,
                  Sizes.LIMIT)
              .fix("use fewer filters, a larger stride or a smaller image"));
      return TensorShape.unknown();
    }
    return TensorShape.map((int) height, (int) width, channels);
  }

  private static String fix(Window window, FeatureMap input, Site site) {
    String step = site.path();
    if (window.height() <= 2 && input.height() <= 1) {
      return "start from a larger image (@Input(…, padTo = 32)), or remove " + step;
    }
    return "use a window of at most "
        + Math.min(input.height(), input.width())
        + " pixels, or padding = HALF";
  }
}
