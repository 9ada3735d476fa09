package dev.convoke.runtime.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which classes a network takes for which. Kept as one number an image, so that memory grows with
 * the images and not with the square of the classes.
 */
public final class Confusion {

  private final int classes;
  private final long[] sortedPairs;

  private Confusion(int classes, long[] sortedPairs) {
    this.classes = classes;
    this.sortedPairs = sortedPairs;
  }

  /**
   * Two classes that a network confuses.
   *
   * @param label the class of the images
   * @param answer the class that the network answered
   * @param images how many there are
   */
  public record Pair(int label, int answer, int images) {}

  /** Counts the images that were answered. */
  public static Confusion of(Predictions predictions, int classes) {
    long[] pairs =
        IntStream.range(0, predictions.count())
            .filter(image -> predictions.answer(image).isPresent())
            .mapToLong(
                image ->
                    (long) predictions.label(image) * classes
                        + predictions.answer(image).getAsInt())
            .sorted()
            .toArray();
    return new Confusion(classes, pairs);
  }

  /** The number of classes. */
  public int classes() {
    return classes;
  }

  /**
   * Walks through the matrix.
   *
   * @param use gets each row, which holds for one moment only, and the class whose images it counts
   *     by the class that was answered
   */
  void rows(ObjIntConsumer<int[]> use) {
    int[] row = new int[classes];
    int next = 0;
    for (int label = 0; label < classes; label++) {
      Arrays.fill(row, 0);
      for (; next < sortedPairs.length && sortedPairs[next] / classes == label; next++) {
        row[(int) (sortedPairs[next] % classes)]++;
      }
      use.accept(row, label);
    }
  }

  /**
   * The pairs of different classes with the most images; of equal ones the first in the order of
   * classes.
   *
   * @param most how many
   */
  public List<Pair> mostConfused(int most) {
    return LongStream.of(sortedPairs)
        .distinct()
        .filter(pair -> pair / classes != pair % classes)
        .mapToObj(pair -> new Pair((int) (pair / classes), (int) (pair % classes), images(pair)))
        .sorted(Comparator.comparingInt(Pair::images).reversed())
        .limit(most)
        .toList();
  }

  private int images(long pair) {
    return firstAtLeast(pair + 1) - firstAtLeast(pair);
  }

  private int firstAtLeast(long pair) {
    int begin = 0;
    int end = sortedPairs.length;
    while (begin < end) {
      int middle = (begin + end) >>> 1;
      if (sortedPairs[middle] < pair) {
        begin = middle + 1;
      } else {
        end = middle;
      }
    }
    return begin;
  }
}
