package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.data.ChosenImages;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.Permutation;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Pictures to learn from and pictures to measure on.
 *
 * @param training to learn from
 * @param test to measure on
 */
public record Split(Images training, Images test) {

  /** A fifth, as in many published divisions. */
  private static final int TRAINING_FOR_EACH_TEST = 4;

  /** Not the run's: runs of several seeds are to be measured on the same pictures. */
  private static final long SEED = 0;

  /**
   * Holds out a fifth of the pictures of each class, rounded, but at least one.
   *
   * @throws UsageException where a class has a single picture
   */
  static Split of(Images all, List<String> classes) {
    boolean[] isTest = isTest(all.labels(), classes, all::nameOf);
    int[] test = IntStream.range(0, isTest.length).filter(i -> isTest[i]).toArray();
    int[] rest = IntStream.range(0, isTest.length).filter(i -> !isTest[i]).toArray();
    return new Split(new ChosenImages(all, rest), new ChosenImages(all, test));
  }

  /**
   * Which pictures are held out.
   *
   * @param nameOf what messages call a picture
   * @throws UsageException where a class has a single picture
   */
  public static boolean[] isTest(int[] labels, List<String> classes, IntFunction<String> nameOf) {
    boolean[] isTest = new boolean[labels.length];
    int[][] ofClass = picturesOfEach(labels, classes.size());
    for (int label = 0; label < ofClass.length; label++) {
      int[] pictures = ofClass[label];
      if (pictures.length == 1) {
        throw new UsageException(
            Problem.of("class " + classes.get(label) + " has a single picture")
                .expected("one to learn from and one to measure on")
                .found(nameOf.apply(pictures[0]))
                .fix("add pictures of the class, or divide them yourself into train and test"));
      }
      int most = TRAINING_FOR_EACH_TEST + 1;
      int count = Math.max(1, (pictures.length + most / 2) / most);
      int[] order = Permutation.of(SEED, label, pictures.length);
      for (int i = 0; i < count; i++) {
        isTest[pictures[order[i]]] = true;
      }
    }
    return isTest;
  }

  private static int[][] picturesOfEach(int[] labels, int classes) {
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    int[][] pictures = new int[classes][];
    Arrays.setAll(pictures, label -> new int[counts[label]]);
    for (int i = labels.length - 1; i >= 0; i--) {
      pictures[labels[i]][--counts[labels[i]]] = i;
    }
    return pictures;
  }
}
