package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.UsageException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Holds training images out of training, for validation: a share of each class, drawn at random, so
 * that it does not matter how the images are sorted.
 *
 * <p>They are drawn by the seed of the run, as everything random is: two recipes that are compared
 * under one seed are evaluated on the same images, and results of several seeds also differ because
 * other images were drawn.
 *
 * @param share of the training images, above 0 and below 1
 * @param seed of the run
 * @param batch images of a training step, which must remain
 */
public record HoldOut(double share, long seed, int batch) {

  // Orders are drawn as that of an epoch is, under numbers that no epoch has.
  private static final int ORDER_OF_IMAGES = -1;
  private static final int ORDER_OF_CLASSES = -2;

  /** Digits enough for a share of every number of images that an array can have. */
  private static final MathContext EXACT = new MathContext(12);

  /**
   * The data set with a part of its training images as the validation part. Mean and deviation that
   * are those of the training images become those of the images that remain: nothing of the others
   * may enter training. Any others were chosen by the source, and stay.
   *
   * @throws UsageException where the share is less than an image, or no image of some class or no
   *     batch would remain
   */
  public Dataset from(Dataset dataset) {
    try {
      return withoutHeldOut(dataset);
    } catch (OutOfMemoryError tooLittle) {
      throw TooLittleMemory.of("holding out validation images of " + dataset.name(), tooLittle);
    }
  }

  private Dataset withoutHeldOut(Dataset dataset) {
    Images training = dataset.training();
    boolean[] isHeldOut = drawn(training.labels(), dataset.classes().size());
    int[] heldOut = IntStream.range(0, isHeldOut.length).filter(i -> isHeldOut[i]).toArray();
    int[] rest = IntStream.range(0, isHeldOut.length).filter(i -> !isHeldOut[i]).toArray();
    if (training instanceof ImageSet all && areOf(all, dataset)) {
      return Dataset.of(dataset.name(), dataset.classes(), all.chosen(rest), dataset.test())
          .withValidation(all.chosen(heldOut));
    }
    return new Dataset(
        dataset.name(),
        dataset.classes(),
        dataset.mean(),
        dataset.deviation(),
        chosen(training, rest),
        Optional.of(chosen(training, heldOut)),
        dataset.test());
  }

  /** Whether mean and deviation are those of the training images, which are bytes in memory. */
  private static boolean areOf(ImageSet training, Dataset dataset) {
    PixelStatistics statistics = PixelStatistics.of(training);
    return Arrays.equals(dataset.mean(), statistics.mean())
        && Arrays.equals(dataset.deviation(), statistics.deviation());
  }

  private static Images chosen(Images images, int[] indices) {
    return images instanceof ImageSet set ? set.chosen(indices) : new ChosenImages(images, indices);
  }

  private boolean[] drawn(int[] labels, int classes) {
    int[] left = ofEachClass(labels, classes);
    boolean[] drawn = new boolean[labels.length];
    for (int image : Permutation.of(seed, ORDER_OF_IMAGES, labels.length)) {
      if (left[labels[image]] > 0) {
        left[labels[image]]--;
        drawn[image] = true;
      }
    }
    return drawn;
  }

  /**
   * How many images of each class are held out: its share rounded down, and one more of those with
   * the largest remainders, until the share of all is reached. Which of equal remainders come first
   * is drawn. One image of each class stays.
   */
  private int[] ofEachClass(int[] labels, int classes) {
    int[] sizes = new int[classes];
    for (int label : labels) {
      sizes[label]++;
    }
    int left = required(labels.length, (int) IntStream.of(sizes).filter(size -> size > 0).count());
    int[] heldOut = new int[classes];
    for (int c = 0; c < classes; c++) {
      heldOut[c] = exactly(sizes[c]).intValue();
      left -= heldOut[c];
    }
    List<Integer> byRemainder =
        IntStream.of(Permutation.of(seed, ORDER_OF_CLASSES, classes))
            .boxed()
            .sorted(Comparator.comparing(c -> exactly(sizes[c]).remainder(BigDecimal.ONE).negate()))
            .toList();
    while (left > 0) {
      for (int c : byRemainder) {
        if (left > 0 && heldOut[c] < sizes[c] - 1) {
          heldOut[c]++;
          left--;
        }
      }
    }
    return heldOut;
  }

  /** The share as it is written: a double's rounding would decide which remainders are equal. */
  private BigDecimal exactly(int images) {
    return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(images));
  }

  private static int rounded(BigDecimal images) {
    return images.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  /**
   * How many images are held out in all.
   *
   * @param classes that have images
   * @throws UsageException whose advice can be followed: a share or batch that it names is accepted
   */
  private int required(int images, int classes) {
    int most = images - classes;
    if (most < 1) {
      throw new UsageException(
          Problem.of("too few training images to hold any out: each class keeps one")
              .expected(text("more than %s", Counted.of(classes, "image")))
              .found(text("%s of %s", images(images), Counted.of(classes, "class", "classes")))
              .fix("remove " + declared() + " from @Train"));
    }
    int heldOut = rounded(exactly(images));
    if (images <= batch || (heldOut >= 1 && heldOut <= most && images - heldOut < batch)) {
      throw new UsageException(noBatch(images, heldOut, most));
    }
    if (heldOut == 0) {
      throw new UsageException(
          Problem.of(text("%s holds out none of the %s", declared(), images(images)))
              .expected("a share of at least one image")
              .found(declared())
              .fix(validation(1, images)));
    }
    if (heldOut > most) {
      throw new UsageException(
          Problem.of(declared() + " leaves some class without an image to learn from")
              .expected(text("at least %s, one of each class", images(classes)))
              .found(text("%,d of %,d", images - heldOut, images))
              .fix(validation(Math.min(most, images - batch), images)));
    }
    return heldOut;
  }

  private Problem noBatch(int images, int heldOut, int most) {
    int possible = Math.max(1, Math.min(heldOut, most));
    String smallerBatch = text("choose a batch of at most %d", images - possible);
    Problem problem =
        Problem.of(declared() + " leaves fewer training images than one batch takes")
            .expected(text("at least %s", Counted.of(batch, "image")))
            .found(text("%,d of %,d", images - heldOut, images));
    if (heldOut != possible) {
      return problem.fix(smallerBatch + " and " + validation(possible, images));
    }
    return problem.fix(
        images <= batch
            ? smallerBatch
            : smallerBatch + ", or " + validation(images - batch, images));
  }

  /** To write the shortest share by which that many images are held out. */
  private static String validation(int heldOut, int images) {
    BigDecimal exact = BigDecimal.valueOf(heldOut).divide(BigDecimal.valueOf(images), EXACT);
    for (int digits = 1; ; digits++) {
      BigDecimal shorter = exact.setScale(digits, RoundingMode.HALF_UP);
      if (rounded(shorter.multiply(BigDecimal.valueOf(images))) == heldOut
          && shorter.compareTo(BigDecimal.ONE) < 0) {
        return "write validation = " + shorter.toPlainString() + " in @Train";
      }
    }
  }

  private static String images(int count) {
    return Counted.of(count, "training image");
  }

  private String declared() {
    return "validation = " + BigDecimal.valueOf(share).toPlainString();
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
