package dev.convoke.runtime.data;

/**
 * Mean and standard deviation of pixels divided by 255, per channel.
 *
 * <p>Exact: the sums are integers, so neither the order of the images nor rounding enters.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record PixelStatistics(float[] mean, float[] deviation) {

  /**
   * Where the means of single images deviate by 50 grey levels, the mean of so many is right to
   * about 50 / √2,000, one level.
   */
  static final int MOST_READ = 2_000;

  /** Of all pixels in memory. */
  static PixelStatistics of(ImageSet images) {
    Sums sums = new Sums(images.channels());
    sums.add(images.pixels());
    return sums.statistics();
  }

  /**
   * Of images that must be read, at most 2,000 of them, evenly drawn and always the same: reading a
   * million pictures takes hours.
   *
   * @throws UnreadableImageException if one cannot be read
   */
  static PixelStatistics ofSome(Images images) {
    Sums sums = new Sums(images.channels());
    ImageReader.readAll(some(images), sums::add);
    return sums.statistics();
  }

  /** At most 2,000 images, evenly drawn and always the same. */
  static Images some(Images images) {
    return ChosenImages.some(images, MOST_READ);
  }

  /** Sums over pixels, which grow. */
  private static final class Sums {

    private final long[] sum;
    private final long[] sumOfSquares;
    private long pixels;

    Sums(int channels) {
      sum = new long[channels];
      sumOfSquares = new long[channels];
    }

    /** Adds whole pixels. */
    void add(byte[] bytes) {
      int channel = 0;
      for (byte each : bytes) {
        int value = Byte.toUnsignedInt(each);
        sum[channel] += value;
        sumOfSquares[channel] += (long) value * value;
        channel = channel + 1 == sum.length ? 0 : channel + 1;
      }
      pixels += bytes.length / sum.length;
    }

    /**
     * A channel whose pixels are all equal has deviation 1 instead of 0, so that standardising it
     * gives zeros and not NaN.
     */
    PixelStatistics statistics() {
      float[] mean = new float[sum.length];
      float[] deviation = new float[sum.length];
      for (int c = 0; c < sum.length; c++) {
        double average = (double) sum[c] / pixels;
        double variance = Math.max(0, (double) sumOfSquares[c] / pixels - average * average);
        mean[c] = (float) (average / 255);
        deviation[c] = variance == 0 ? 1 : (float) (Math.sqrt(variance) / 255);
      }
      return new PixelStatistics(mean, deviation);
    }
  }
}
