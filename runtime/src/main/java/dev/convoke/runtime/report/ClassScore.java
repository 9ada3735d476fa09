package dev.convoke.runtime.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a network does on one class.
 *
 * @param label the class
 * @param images of the class
 * @param answered images of any class for which the network answered this one
 * @param hits images of the class for which it did
 */
public record ClassScore(int label, int images, int answered, int hits) {

  /** The scores of all classes, in their order. */
  public static List<ClassScore> of(Predictions predictions, int classes) {
    int[] images = new int[classes];
    int[] answered = new int[classes];
    int[] hits = new int[classes];
    for (int i = 0; i < predictions.count(); i++) {
      images[predictions.label(i)]++;
      hits[predictions.label(i)] += predictions.isHit(i) ? 1 : 0;
      predictions.answer(i).ifPresent(answer -> answered[answer]++);
    }
    List<ClassScore> scores = new ArrayList<>();
    for (int label = 0; label < classes; label++) {
      scores.add(new ClassScore(label, images[label], answered[label], hits[label]));
    }
    return scores;
  }

  /** The share of its answers that are right; none where it never answered the class. */
  public OptionalDouble precision() {
    return share(hits, answered);
  }

  /** The share of the class's images that it found; none where the class has no image. */
  public OptionalDouble recall() {
    return share(hits, images);
  }

  /**
   * {@code 2·hits / (images + answered)}, the harmonic mean of precision and recall; none where the
   * class was neither there nor answered.
   */
  public OptionalDouble f1() {
    return share(2L * hits, (long) images + answered);
  }

  private static OptionalDouble share(long part, long all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
  }
}
