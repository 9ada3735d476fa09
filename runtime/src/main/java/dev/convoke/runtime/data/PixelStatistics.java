package dev.convoke.runtime.data;

/**
 * Mean and standard deviation of pixels divided by 255, per channel.
 *
 * <p>Exact: the sums are integers, so neither the order of the images nor rounding enters.
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record PixelStatistics(float[] mean, float[] deviation) {

  /**
   * A channel whose pixels are all equal has deviation 1 instead of 0, so that standardising it
   * gives zeros and not NaN.
   */
  static PixelStatistics of(ImageSet images) {
    int channels = images.channels();
    long[] sum = new long[channels];
    long[] sumOfSquares = new long[channels];
    byte[] pixels = images.pixels();
    int channel = 0;
    for (byte pixel : pixels) {
      int value = Byte.toUnsignedInt(pixel);
      sum[channel] += value;
      sumOfSquares[channel] += (long) value * value;
      channel = channel + 1 == channels ? 0 : channel + 1;
    }
    double count = (double) pixels.length / channels;
    float[] mean = new float[channels];
    float[] deviation = new float[channels];
    for (int c = 0; c < channels; c++) {
      double average = sum[c] / count;
      double variance = Math.max(0, sumOfSquares[c] / count - average * average);
      mean[c] = (float) (average / 255);
      deviation[c] = variance == 0 ? 1 : (float) (Math.sqrt(variance) / 255);
    }
    return new PixelStatistics(mean, deviation);
  }
}
