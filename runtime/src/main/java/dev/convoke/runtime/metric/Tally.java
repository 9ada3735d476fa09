package dev.convoke.runtime.metric;

/**
 * Sums over the images seen so far in an epoch.
 *
 * @param images seen
 * @param lossSum of the images' losses
 * @param hits images whose class had the largest logit
 */
public record Tally(long images, double lossSum, long hits) {

  /** Nothing seen. */
  public static final Tally EMPTY = new Tally(0, 0, 0);

  /**
   * With one more batch.
   *
   * @param loss mean over the batch
   */
  public Tally plus(int batch, double loss, int batchHits) {
    return new Tally(images + batch, lossSum + loss * batch, hits + batchHits);
  }

  /** Mean loss of an image; 0 where nothing was seen. */
  public double loss() {
    return images == 0 ? 0 : lossSum / images;
  }

  /** Fraction of hits; 0 where nothing was seen. */
  public double top1() {
    return images == 0 ? 0 : (double) hits / images;
  }
}
