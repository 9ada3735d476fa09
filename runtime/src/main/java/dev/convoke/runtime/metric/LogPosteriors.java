package dev.convoke.runtime.metric;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What several views of one image say about its class: the mean of their softmax posteriors, kept
 * as logarithms, so that a class that a network all but excludes keeps its place among the others.
 *
 * <p>{@code log Σ wᵥ·softmax(zᵥ)}, where the weights of all views add up to 1.
 */
public final class LogPosteriors {

  private final double[] logs;

  /** Of an image that no view was seen of. */
  public LogPosteriors(int classes) {
    this.logs = new double[classes];
    Arrays.fill(logs, Double.NEGATIVE_INFINITY);
  }

  /** Of an image that is seen once. */
  public static LogPosteriors of(float[] logits) {
    LogPosteriors one = new LogPosteriors(logits.length);
    one.add(logits, 1);
    return one;
  }

  /**
   * Adds a view.
   *
   * @param logits one a class
   * @param weight of the view, more than 0
   */
  public void add(float[] logits, double weight) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - largest);
    }
    double shift = Math.log(weight) - largest - Math.log(sum);
    for (int i = 0; i < logits.length; i++) {
      logs[i] = logOfSum(logs[i], logits[i] + shift);
    }
  }

  /** {@code log(exp(a) + exp(b))}, also where neither power is a number of its own. */
  private static double logOfSum(double a, double b) {
    double larger = Math.max(a, b);
    double smaller = Math.min(a, b);
    return smaller == Double.NEGATIVE_INFINITY
        ? larger
        : larger + Math.log1p(Math.exp(smaller - larger));
  }

  /** The logarithm of the class's posterior. */
  public double log(int label) {
    return logs[label];
  }

  /**
   * How many classes come before a class. Of equal ones the class with the smaller number comes
   * first, so that a network that says nothing is not always right; what is no number comes first,
   * too.
   */
  int rank(int label) {
    double own = logs[label];
    int before = 0;
    for (int i = 0; i < logs.length; i++) {
      boolean behind = own > logs[i] || (own == logs[i] && label <= i);
      before += behind ? 0 : 1;
    }
    return before;
  }

  /** The class of rank 0; none where a posterior is no number. */
  public OptionalInt answer() {
    int best = 0;
    for (int i = 0; i < logs.length; i++) {
      if (Double.isNaN(logs[i])) {
        return OptionalInt.empty();
      }
      best = logs[i] > logs[best] ? i : best;
    }
    return OptionalInt.of(best);
  }

  /** The posterior of each class; they add up to 1. */
  public double[] probabilities() {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }
}
