package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TooLittleMemory;
import dev.convoke.runtime.problem.UsageException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Holds training images out of training, for validation: a share of each class, drawn at random, so
 * that it does not matter how the images are sorted.
 *
 * <p>They are drawn by the seed of the run, as everything random is: two recipes that are compared
 * under one seed are measured on the same images, and what several seeds differ by has the luck of
 * the draw in it.
 *
 * @param share of the training images, above 0 and below 1
 * @param seed of the run
 * @param batch images of a training step, which must remain
 */
public record HoldOut(double share, long seed, int batch) {

  /** Draws as the order of an epoch is drawn, before there is one. */
  private static final int BEFORE_THE_FIRST_EPOCH = -1;

  /**
   * The data set with a part of its training images as the validation part. Mean and deviation
   * become those of the images that remain: nothing of the others may enter training. Of images
   * that are not in memory they stay what the source says.
   *
   * @throws UsageException where the share is less than an image, or no image of some class or no
   *     batch would remain
   */
  public Dataset from(Dataset dataset) {
    try {
      return divided(dataset);
    } catch (OutOfMemoryError tooLittle) {
      throw TooLittleMemory.of("holding out validation images of " + dataset.name(), tooLittle);
    }
  }

  private Dataset divided(Dataset dataset) {
    Images training = dataset.training();
    boolean[] isHeldOut = drawn(training.labels(), dataset.classes().size());
    int[] heldOut = IntStream.range(0, isHeldOut.length).filter(i -> isHeldOut[i]).toArray();
    int[] rest = IntStream.range(0, isHeldOut.length).filter(i -> !isHeldOut[i]).toArray();
    if (training instanceof ImageSet all) {
      ImageSet remaining = all.chosen(rest);
      return Dataset.of(dataset.name(), dataset.classes(), remaining, dataset.test())
          .withValidation(all.chosen(heldOut));
    }
    return new Dataset(
        dataset.name(),
        dataset.classes(),
        dataset.mean(),
        dataset.deviation(),
        new ChosenImages(training, rest),
        Optional.of(new ChosenImages(training, heldOut)),
        dataset.test());
  }

  private boolean[] drawn(int[] labels, int classes) {
    int[] left = ofEachClass(labels, classes);
    boolean[] drawn = new boolean[labels.length];
    for (int image : Permutation.of(seed, BEFORE_THE_FIRST_EPOCH, labels.length)) {
      if (left[labels[image]] > 0) {
        left[labels[image]]--;
        drawn[image] = true;
      }
    }
    return drawn;
  }

  /**
   * How many images of each class are held out: its share rounded down, and one more of those with
   * the largest remainders, until the share of all is reached. One image of each class stays.
   */
  private int[] ofEachClass(int[] labels, int classes) {
    int[] sizes = new int[classes];
    for (int label : labels) {
      sizes[label]++;
    }
    int left = (int) Math.round(share * labels.length);
    require(labels.length, left, (int) IntStream.of(sizes).filter(size -> size > 0).count());
    int[] heldOut = new int[classes];
    for (int c = 0; c < classes; c++) {
      heldOut[c] = Math.min((int) (share * sizes[c]), Math.max(0, sizes[c] - 1));
      left -= heldOut[c];
    }
    int[] byRemainder =
        IntStream.range(0, classes)
            .boxed()
            .sorted(Comparator.comparingDouble(c -> heldOut[c] - share * sizes[c]))
            .mapToInt(c -> c)
            .toArray();
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

  private void require(int images, int heldOut, int classes) {
    int remaining = images - heldOut;
    if (heldOut == 0) {
      BigDecimal least =
          BigDecimal.valueOf(1.0 / images).round(new MathContext(2, RoundingMode.UP));
      throw new UsageException(
          Problem.of(text("%s holds out none of the %,d training images", declared(), images))
              .expected("a share of at least one image")
              .found(declared())
              .fix("write validation = " + least.toPlainString() + " or more in @Train"));
    }
    if (remaining < classes) {
      throw new UsageException(
          Problem.of(declared() + " leaves some class without an image to learn from")
              .expected(text("at least %,d training images, one a class", classes))
              .found(text("%,d of %,d", remaining, images))
              .fix("write a smaller validation in @Train"));
    }
    if (remaining < batch) {
      throw new UsageException(
          Problem.of(declared() + " leaves fewer training images than one batch takes")
              .expected(text("at least %,d images", batch))
              .found(text("%,d of %,d", remaining, images))
              .fix(
                  "choose a batch of at most "
                      + remaining
                      + ", or a smaller validation in @Train"));
    }
  }

  private String declared() {
    return "validation = " + BigDecimal.valueOf(share).toPlainString();
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
