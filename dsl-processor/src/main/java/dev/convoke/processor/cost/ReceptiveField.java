package dev.convoke.processor.cost;

import dev.convoke.processor.operation.Cost.Reach;

/**
 * What one element of a map sees of the image along one axis. Counted in parts of a pixel: on an
 * enlarged map the elements lie less than a pixel's jump apart, and some see more than others; then
 * the size is the mean.
 *
 * @param sizeInParts of what is seen
 * @param jumpInParts between neighbouring elements: the effective stride
 * @param parts of a pixel; 1 where every element sees as much as the others
 */
public record ReceptiveField(long sizeInParts, long jumpInParts, long parts) {

  /** One pixel of the image itself. */
  public static final ReceptiveField PIXEL = new ReceptiveField(1, 1);

  /** The same numbers in the largest parts that can count them. */
  public ReceptiveField {
    long common = greatestCommonDivisor(greatestCommonDivisor(sizeInParts, jumpInParts), parts);
    sizeInParts /= common;
    jumpInParts /= common;
    parts /= common;
  }

  /**
   * Of a map that was never enlarged.
   *
   * @param size pixels
   * @param jump pixels of the image between neighbouring elements: the effective stride
   */
  public ReceptiveField(long size, long jump) {
    this(size, jump, 1);
  }

  /** Pixels, rounded up. */
  public long size() {
    return (sizeInParts + parts - 1) / parts;
  }

  /** Pixels of the image between neighbouring elements, less than 1 on an enlarged map. */
  public double stride() {
    return (double) jumpInParts / parts;
  }

  /** Seen through an operation. */
  ReceptiveField through(Reach reach) {
    return through(reach.extent(), reach.stride()).enlarged(reach.enlargement());
  }

  /** Seen through a window: size + (extent − 1)·jump, jump·stride (Araujo et al. 2019, eq. 2). */
  public ReceptiveField through(int extent, int stride) {
    return new ReceptiveField(
        sizeInParts + (extent - 1L) * jumpInParts, jumpInParts * stride, parts);
  }

  /** Of a map in which each row, or each column, became several. */
  public ReceptiveField enlarged(int factor) {
    return new ReceptiveField(sizeInParts * factor, jumpInParts, parts * factor);
  }

  /** The larger of both, where branches meet. */
  public ReceptiveField join(ReceptiveField other) {
    return new ReceptiveField(
        Math.max(sizeInParts * other.parts, other.sizeInParts * parts),
        Math.max(jumpInParts * other.parts, other.jumpInParts * parts),
        parts * other.parts);
  }

  private static long greatestCommonDivisor(long first, long second) {
    return second == 0 ? first : greatestCommonDivisor(second, first % second);
  }
}
