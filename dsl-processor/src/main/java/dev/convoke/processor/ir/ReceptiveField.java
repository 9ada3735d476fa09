package dev.convoke.processor.ir;

/**
 * What one element of a map sees of the image, along the larger axis.
 *
 * @param size pixels
 * @param jump pixels of the image between neighbouring elements: the effective stride
 */
public record ReceptiveField(long size, long jump) {

  /** One pixel of the image itself. */
  public static final ReceptiveField PIXEL = new ReceptiveField(1, 1);

  /** Seen through a window: size + (extent − 1)·jump, jump·stride (Araujo et al. 2019, eq. 2). */
  public ReceptiveField through(int extent, int stride) {
    return new ReceptiveField(size + (extent - 1L) * jump, jump * stride);
  }

  /** The larger of both, where branches meet. */
  public ReceptiveField join(ReceptiveField other) {
    return new ReceptiveField(Math.max(size, other.size), Math.max(jump, other.jump));
  }
}
