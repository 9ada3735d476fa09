package dev.convoke.runtime.report;

import dev.convoke.runtime.metric.EvaluationSums;
import dev.convoke.runtime.metric.LogPosteriors;
import java.util.Random;

/** What a network that is not there said of some images. */
final class Said {

  private final Predictions predictions;
  private final EvaluationSums sums = new EvaluationSums();
  private int next;

  Said(int images) {
    predictions = new Predictions(images);
  }

  /**
   * An image of two classes or more, of which one has a probability and the others share the rest.
   */
  Said of(int classes, int label, int answer, double probability) {
    float[] logits = new float[classes];
    for (int i = 0; i < classes; i++) {
      double its = i == answer ? probability : (1 - probability) / (classes - 1);
      logits[i] = (float) Math.log(its);
    }
    return of(label, logits);
  }

  Said of(int label, float... logits) {
    LogPosteriors posteriors = LogPosteriors.of(logits);
    predictions.add(next++, label, posteriors);
    sums.add(label, posteriors);
    return this;
  }

  Predictions predictions() {
    return predictions;
  }

  /** The number that a user reads. */
  double top1() {
    return sums.evaluation().top1();
  }

  /** Logits from few values, so that many are equal. */
  static Said random(int images, int classes, long seed) {
    Random random = new Random(seed);
    Said said = new Said(images);
    for (int image = 0; image < images; image++) {
      float[] logits = new float[classes];
      for (int i = 0; i < classes; i++) {
        logits[i] = random.nextInt(4);
      }
      int label = random.nextInt(classes);
      logits[label] += random.nextInt(3);
      said.of(label, logits);
    }
    return said;
  }
}
