package dev.convoke.processor.shape;

import dev.convoke.processor.ir.op.Window;

/** Formulas of sizes (Dumoulin and Visin 2016, arXiv 1603.07285, relationship 6). */
final class ConvArithmetic {

  private ConvArithmetic() {}

  /**
   * Rows after a window: floor((height + pads − extent) / stride) + 1; not positive if none fits.
   */
  static long outputHeight(Window window, int height) {
    long room = (long) height + window.padTop() + window.padBottom() - window.extentDown();
    return Math.floorDiv(room, window.strideDown()) + 1;
  }

  /** Columns after a window. */
  static long outputWidth(Window window, int width) {
    long room = (long) width + window.padLeft() + window.padRight() - window.extentAcross();
    return Math.floorDiv(room, window.strideAcross()) + 1;
  }

  /**
   * The stride with which every stride-th pixel of {@code from} gives {@code to} pixels, or 0 if
   * none does: floor((from − 1) / stride) + 1 = to.
   */
  static int subsamplingStride(int from, int to) {
    int stride = (from + to - 1) / to;
    return (from - 1) / stride + 1 == to ? stride : 0;
  }
}
