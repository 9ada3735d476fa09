package dev.convoke.processor.ir.op;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;

/**
 * A window that slides over a map, padding in pixels.
 *
 * @param height of the kernel, without dilation
 * @param width of the kernel, without dilation
 */
public record Window(
    int height,
    int width,
    int strideHeight,
    int strideWidth,
    int dilationHeight,
    int dilationWidth,
    int padTop,
    int padBottom,
    int padLeft,
    int padRight) {

  /** One pixel. */
  public static Window point(int stride) {
    return new Window(1, 1, stride, stride, 1, 1, 0, 0, 0, 0);
  }

  /** A square kernel of odd size that keeps the map's size. */
  public static Window keeping(int size) {
    int half = size / 2;
    return new Window(size, size, 1, 1, 1, 1, half, half, half, half);
  }

  /** Pixels from the first to the last row, dilation included. */
  public int extentHeight() {
    return dilationHeight * (height - 1) + 1;
  }

  /** Pixels from the first to the last column, dilation included. */
  public int extentWidth() {
    return dilationWidth * (width - 1) + 1;
  }

  /**
   * Whether TensorFlow's SAME pads a map exactly so: it gives {@code ceil(size / stride)} outputs
   * and puts the odd pixel at the end. Elsewhere the runtime convolves a padded copy.
   */
  public boolean padsAsSame(FeatureMap map) {
    return isSame(map.height(), extentHeight(), strideHeight, padTop, padBottom)
        && isSame(map.width(), extentWidth(), strideWidth, padLeft, padRight);
  }

  private static boolean isSame(int size, int extent, int stride, int before, int after) {
    int outputs = (size + stride - 1) / stride;
    int total = Math.max((outputs - 1) * stride + extent - size, 0);
    return before == total / 2 && after == total - total / 2;
  }

  /** Whether there is any padding. */
  public boolean isPadded() {
    return padTop + padBottom + padLeft + padRight > 0;
  }

  /** Whether there are gaps between the elements of the kernel. */
  public boolean isDilated() {
    return dilationHeight > 1 || dilationWidth > 1;
  }

  /** Elements of a map with the padding around it. */
  public long paddedElements(TensorShape input) {
    return input instanceof FeatureMap map
        ? (long) (map.height() + padTop + padBottom)
            * (map.width() + padLeft + padRight)
            * map.channels()
        : input.elements();
  }

  /** With more padding below and to the right. */
  public Window overhanging(int bottom, int right) {
    return new Window(
        height,
        width,
        strideHeight,
        strideWidth,
        dilationHeight,
        dilationWidth,
        padTop,
        padBottom + bottom,
        padLeft,
        padRight + right);
  }

  /** As people read it: {@code 3×3}. */
  public String text() {
    return height + "×" + width;
  }
}
