package dev.convoke.runtime.report;

import dev.convoke.runtime.metric.LogPosteriors;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a network said of each of some images: 16 bytes an image. */
public final class Predictions {

  private static final int NO_ANSWER = -1;

  private final int[] labels;
  private final int[] answers;
  private final float[] probabilities;
  private final float[] losses;

  /** Of no image yet. */
  public Predictions(int images) {
    labels = new int[images];
    answers = new int[images];
    probabilities = new float[images];
    losses = new float[images];
  }

  /**
   * Notes what was said of an image.
   *
   * @param image its number, from 0
   * @param label its class
   */
  public void add(int image, int label, LogPosteriors posteriors) {
    OptionalInt answer = posteriors.answer();
    labels[image] = label;
    answers[image] = answer.orElse(NO_ANSWER);
    probabilities[image] =
        answer.isPresent() ? (float) Math.exp(posteriors.log(answer.getAsInt())) : Float.NaN;
    losses[image] = (float) (0 - posteriors.log(label)); // not -0.0 where it is certain
  }

  int count() {
    return labels.length;
  }

  int label(int image) {
    return labels[image];
  }

  /** The most probable class; none where the posteriors are no numbers. */
  OptionalInt answer(int image) {
    return answers[image] == NO_ANSWER ? OptionalInt.empty() : OptionalInt.of(answers[image]);
  }

  boolean isHit(int image) {
    return answers[image] == labels[image];
  }

  /** The posterior of the most probable class. */
  float probability(int image) {
    return probabilities[image];
  }

  /** Minus the logarithm of the posterior of the image's class. */
  float loss(int image) {
    return losses[image];
  }

  /** Images whose posteriors are no numbers, as of a network whose logits overflow. */
  public int unanswered() {
    return (int) IntStream.of(answers).filter(answer -> answer == NO_ANSWER).count();
  }
}
