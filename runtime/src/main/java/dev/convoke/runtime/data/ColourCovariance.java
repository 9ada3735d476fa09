package dev.convoke.runtime.data;

/**
 * How the channels of pixels from 0 to 1 vary together, over the images that {@link
 * PixelStatistics} draws where there are many.
 *
 * <p>Exact but for the last division: the sums are integers.
 */
final class ColourCovariance {

  private final long[] sum;
  private final long[][] sumOfProducts;
  private long pixels;

  private ColourCovariance(int channels) {
    sum = new long[channels];
    sumOfProducts = new long[channels][channels];
  }

  /**
   * The covariance, a symmetric matrix with a row for each channel.
   *
   * @throws UnreadableImageException if an image cannot be read
   */
  static double[][] of(Images images) {
    ColourCovariance sums = new ColourCovariance(images.channels());
    ImageReader.readAll(PixelStatistics.some(images), sums::add);
    return sums.covariance();
  }

  private void add(byte[] bytes) {
    int channels = sum.length;
    for (int begin = 0; begin < bytes.length; begin += channels) {
      for (int a = 0; a < channels; a++) {
        int value = Byte.toUnsignedInt(bytes[begin + a]);
        sum[a] += value;
        for (int b = a; b < channels; b++) {
          sumOfProducts[a][b] += (long) value * Byte.toUnsignedInt(bytes[begin + b]);
        }
      }
    }
    pixels += bytes.length / channels;
  }

  private double[][] covariance() {
    int channels = sum.length;
    double[][] covariance = new double[channels][channels];
    for (int a = 0; a < channels; a++) {
      for (int b = a; b < channels; b++) {
        double product = (double) sumOfProducts[a][b] / pixels;
        double means = (double) sum[a] / pixels * ((double) sum[b] / pixels);
        covariance[a][b] = (product - means) / (255.0 * 255);
        covariance[b][a] = covariance[a][b];
      }
    }
    return covariance;
  }
}
