package dev.convoke.runtime.data;

/**
 * Labelled images in memory: pixels row by row, channels last, one byte each.
 *
 * <p>The arrays are shared, not copied: the 60,000 training images of Fashion-MNIST take 47 MB, and
 * every defensive copy would take them again. Nobody writes to them after construction.
 *
 * @param count images
 * @param height rows of an image, in pixels
 * @param width columns of an image, in pixels
 * @param channels 1 for grey, 3 for colour
 * @param pixels {@code count * height * width * channels} unsigned bytes
 * @param labels {@code count} unsigned bytes, each the index of a class
 */
@SuppressWarnings("ArrayRecordComponent") // identity is enough: nobody compares whole data sets
public record ImageSet(
    int count, int height, int width, int channels, byte[] pixels, byte[] labels) {

  public ImageSet {
    long expected = (long) count * height * width * channels;
    if (pixels.length != expected || labels.length != count) {
      throw new IllegalArgumentException(
          count
              + " images of "
              + ImageFormat.sizeText(height, width, channels)
              + " with "
              + pixels.length
              + " bytes of pixels and "
              + labels.length
              + " labels");
    }
  }

  /** Bytes of one image. */
  public int imageSize() {
    return height * width * channels;
  }
}
