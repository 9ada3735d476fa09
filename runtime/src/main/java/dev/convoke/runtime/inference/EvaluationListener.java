package dev.convoke.runtime.inference;

import dev.convoke.runtime.metric.LogPosteriors;

/** Hears of the images of an evaluation, one by one and in their order. */
@FunctionalInterface
public interface EvaluationListener {

  /**
   * An image was evaluated.
   *
   * @param image its number, from 0
   * @param label its class
   * @param posteriors the mean of its views
   */
  void evaluated(int image, int label, LogPosteriors posteriors);
}
