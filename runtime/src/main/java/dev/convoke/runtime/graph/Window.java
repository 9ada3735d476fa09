package dev.convoke.runtime.graph;

/**
 * How a kernel or a pool moves over an image: sizes and distances in pixels.
 *
 * @param dilationHeight distance of neighbouring kernel rows; 1 is an ordinary kernel
 */
public record Window(
    int kernelHeight,
    int kernelWidth,
    int strideHeight,
    int strideWidth,
    int padTop,
    int padBottom,
    int padLeft,
    int padRight,
    int dilationHeight,
    int dilationWidth) {

  public Window {
    if (kernelHeight < 1 || kernelWidth < 1 || strideHeight < 1 || strideWidth < 1) {
      throw new IllegalArgumentException("kernel and stride must be at least 1");
    }
    if (padTop < 0 || padBottom < 0 || padLeft < 0 || padRight < 0) {
      throw new IllegalArgumentException("padding must not be negative");
    }
    if (dilationHeight < 1 || dilationWidth < 1) {
      throw new IllegalArgumentException("dilation must be at least 1");
    }
  }

  /** A kernel with stride 1, dilation 1 and no padding. */
  public static Window of(int kernelHeight, int kernelWidth) {
    return new Window(kernelHeight, kernelWidth, 1, 1, 0, 0, 0, 0, 1, 1);
  }

  /** The same window with another stride. */
  public Window stride(int height, int width) {
    return new Window(
        kernelHeight,
        kernelWidth,
        height,
        width,
        padTop,
        padBottom,
        padLeft,
        padRight,
        dilationHeight,
        dilationWidth);
  }

  /** The same window with another padding. */
  public Window pad(int top, int bottom, int left, int right) {
    return new Window(
        kernelHeight,
        kernelWidth,
        strideHeight,
        strideWidth,
        top,
        bottom,
        left,
        right,
        dilationHeight,
        dilationWidth);
  }

  /** The same window with another dilation. */
  public Window dilation(int height, int width) {
    return new Window(
        kernelHeight,
        kernelWidth,
        strideHeight,
        strideWidth,
        padTop,
        padBottom,
        padLeft,
        padRight,
        height,
        width);
  }

  /** Whether any side is padded. */
  public boolean isPadded() {
    return padTop > 0 || padBottom > 0 || padLeft > 0 || padRight > 0;
  }

  /** Rows from the first to the last that a dilated kernel touches. */
  int extentHeight() {
    return (kernelHeight - 1) * dilationHeight + 1;
  }

  /** Columns from the first to the last that a dilated kernel touches. */
  int extentWidth() {
    return (kernelWidth - 1) * dilationWidth + 1;
  }
}
