package dev.convoke.processor.operation;

import dev.convoke.processor.ir.op.Window;

/** Formulas of sizes (Dumoulin and Visin 2016, arXiv 1603.07285, relationship 6). */
public final class ConvArithmetic {

  private ConvArithmetic() {}

  /**
   * Rows after a window: floor((height + pads − extent) / stride) + 1; not positive if none fits.
   */
  public static long outputHeight(Window window, int height) {
    long room = (long) height + window.padTop() + window.padBottom() - window.extentHeight();
    return Math.floorDiv(room, window.strideHeight()) + 1;
  }

  /** Columns after a window. */
  public static long outputWidth(Window window, int width) {
    long room = (long) width + window.padLeft() + window.padRight() - window.extentWidth();
    return Math.floorDiv(room, window.strideWidth()) + 1;
  }

  /**
   * The stride with which every stride-th pixel of {@code from} gives {@code to} pixels, or 0 if
   * none does: floor((from − 1) / stride) + 1 = to.
   */
  public static int subsamplingStride(int from, int to) {
    int stride = (from + to - 1) / to;
    return (from - 1) / stride + 1 == to ? stride : 0;
  }
}
