package dev.convoke.processor.ir.op;

/**
 * A window that slides over a map, padding in pixels.
 *
 * @param height of the kernel, without dilation
 * @param width of the kernel, without dilation
 */
public record Window(
    int height,
    int width,
    int strideDown,
    int strideAcross,
    int dilationDown,
    int dilationAcross,
    int padTop,
    int padBottom,
    int padLeft,
    int padRight) {

  /** A square kernel of odd size that keeps the map's size. */
  public static Window keeping(int size) {
    int half = size / 2;
    return new Window(size, size, 1, 1, 1, 1, half, half, half, half);
  }

  /** Pixels from the first to the last row, dilation included. */
  public int extentDown() {
    return dilationDown * (height - 1) + 1;
  }

  /** Pixels from the first to the last column, dilation included. */
  public int extentAcross() {
    return dilationAcross * (width - 1) + 1;
  }

  /** With more padding below and to the right. */
  public Window overhanging(int bottom, int right) {
    return new Window(
        height,
        width,
        strideDown,
        strideAcross,
        dilationDown,
        dilationAcross,
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
