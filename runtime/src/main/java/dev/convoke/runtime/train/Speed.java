package dev.convoke.runtime.train;

/** Images per second: over an epoch, and smoothed over the last steps. */
final class Speed {

  private static final double WEIGHT_OF_LAST = 0.1;

  private final int batch;
  private long images;
  private long nanoseconds;
  private double smoothedNanoseconds;

  Speed(int batch) {
    this.batch = batch;
  }

  /** Adds a step. */
  void add(long stepNanoseconds) {
    smoothedNanoseconds =
        images == 0
            ? stepNanoseconds
            : smoothedNanoseconds + WEIGHT_OF_LAST * (stepNanoseconds - smoothedNanoseconds);
    images += batch;
    nanoseconds += stepNanoseconds;
  }

  /** Over the last steps. */
  double current() {
    return smoothedNanoseconds == 0 ? 0 : batch * 1e9 / smoothedNanoseconds;
  }

  /** Over all steps. */
  double overall() {
    return nanoseconds == 0 ? 0 : images * 1e9 / nanoseconds;
  }

  /** Of all steps. */
  double seconds() {
    return nanoseconds / 1e9;
  }
}
