package dev.convoke.runtime.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a network is right as often as its probabilities say: Guo et al. 2017, arXiv 1706.04599,
 * section 2.
 *
 * @param bins of equal width over the probability of the answer; a bin holds what is larger than
 *     its lower limit, up to its upper limit
 */
public record Calibration(List<Bin> bins) {

  /** As in the paper, section 4. */
  private static final int BINS = 15;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Images whose answers have about the same probability.
   *
   * @param images how many
   * @param confidence the sum of the probabilities of the answers
   * @param hits right answers
   */
  public record Bin(int images, double confidence, int hits) {

    /** The mean probability of the answers; at least one image is in the bin. */
    double meanConfidence() {
      return confidence / images;
    }

    /** The share of right answers; at least one image is in the bin. */
    double accuracy() {
      return (double) hits / images;
    }
  }

  /** Of the images that were answered. */
  public static Calibration of(Predictions predictions) {
    int[] images = new int[BINS];
    int[] hits = new int[BINS];
    double[] confidence = new double[BINS];
    for (int i = 0; i < predictions.count(); i++) {
      if (predictions.answer(i).isPresent()) {
        double probability = predictions.probability(i);
        int bin = Math.max(0, Math.min(BINS, (int) Math.ceil(probability * BINS)) - 1);
        images[bin]++;
        hits[bin] += predictions.isHit(i) ? 1 : 0;
        confidence[bin] += probability;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(new Bin(images[bin], confidence[bin], hits[bin]));
    }
    return new Calibration(bins);
  }

  /**
   * The expected calibration error, equation 3 of the paper: the mean over the images of how far
   * accuracy and confidence of their bin are apart; 0 where none was answered.
   */
  public double error() {
    long all = bins.stream().mapToLong(Bin::images).sum();
    double apart = bins.stream().mapToDouble(bin -> Math.abs(bin.hits() - bin.confidence())).sum();
    return all == 0 ? 0 : apart / all;
  }
}
