package dev.convoke.runtime.data;

/**
 * What a data set offers and a network wants: the size of an image and the number of classes.
 *
 * @param height rows, in pixels
 * @param width columns, in pixels
 * @param channels 1 for grey, 3 for colour
 * @param classes number of classes
 */
public record ImageFormat(int height, int width, int channels, int classes) {

  /** Rows, columns and channels as text: {@code 28×28×1}. */
  public static String sizeText(int height, int width, int channels) {
    return height + "×" + width + "×" + channels;
  }

  /** For example {@code 28×28×1 images in 10 classes}. */
  public String text() {
    return sizeText(height, width, channels)
        + " images in "
        + classes
        + (classes == 1 ? " class" : " classes");
  }
}
