package dev.convoke.runtime.metric;

/** Sums over the images that were evaluated so far. */
public final class EvaluationSums {

  private static final int FEW = 5;

  private int count;
  private double loss;
  private int hits;
  private int hitsAmongFive;

  /** Of no images. */
  public EvaluationSums() {}

  /**
   * Adds an image.
   *
   * @param label its class
   */
  public void add(int label, LogPosteriors posteriors) {
    int rank = posteriors.rank(label);
    count++;
    loss -= posteriors.log(label);
    hits += rank < 1 ? 1 : 0;
    hitsAmongFive += rank < FEW ? 1 : 0;
  }

  /** The means; at least one image was added. */
  public Evaluation evaluation() {
    return new Evaluation(
        count, loss / count, (double) hits / count, (double) hitsAmongFive / count);
  }
}
