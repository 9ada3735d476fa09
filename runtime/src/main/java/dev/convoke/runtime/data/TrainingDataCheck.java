package dev.convoke.runtime.data;

import dev.convoke.description.NameList;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether training images hold anything to learn. Data that are wrong in this way train without an
 * error, to numbers that look like those of a network that learns badly.
 *
 * <p>Only pixels in memory are looked at, and of these no more than it takes. Where the training
 * images are some of those in memory, all of these are looked at.
 */
public final class TrainingDataCheck {

  private static final String FIX = "check the files of the data set, and how they are read";

  /**
   * How many times as large as the smallest class the largest may be before a person is told. Those
   * of ImageNet differ by 1.8 (Russakovsky et al. 2014, 1409.0575, table 2), and need no care.
   */
  private static final int MOST_TIMES = 5;

  private TrainingDataCheck() {}

  /**
   * Refuses images none of which differs from any other.
   *
   * @throws UsageException if all pixels in memory are equal, in each channel
   */
  public static void require(Dataset dataset) {
    Optional<ImageSet> inMemory = inMemory(dataset.training());
    if (inMemory.isPresent()
        && constantChannels(inMemory.get()).size() == inMemory.get().channels()) {
      ImageSet images = inMemory.get();
      String value =
          IntStream.range(0, images.channels())
              .mapToObj(channel -> value(images, channel))
              .collect(Collectors.joining(", "));
      throw new UsageException(
          Problem.of("data set " + dataset.name() + ": all training images are the same")
              .expected("pixels of different values")
              .found(
                  "pixels of "
                      + value
                      + " only, in "
                      + Counted.of(dataset.training().count(), "training image"))
              .fix(FIX));
    }
  }

  /**
   * What a person should know before training on the data.
   *
   * @param balanced whether small classes count as much as large ones
   */
  public static List<Problem> warnings(Dataset dataset, boolean balanced) {
    List<Problem> warnings = new ArrayList<>();
    ofClasses(dataset.name(), ClassCounts.ofTraining(dataset), balanced).ifPresent(warnings::add);
    Optional<ImageSet> inMemory = inMemory(dataset.training());
    if (inMemory.isPresent()) {
      ImageSet images = inMemory.get();
      for (int channel : constantChannels(images)) {
        warnings.add(
            Problem.of(
                    "data set "
                        + dataset.name()
                        + ": channel "
                        + channel
                        + " is the same in all training images")
                .expected("pixels of different values")
                .found("pixels of " + value(images, channel) + " only")
                .fix(FIX));
      }
    }
    return warnings;
  }

  /** The gravest of what is wrong with the classes: the others follow from it. */
  private static Optional<Problem> ofClasses(String name, ClassCounts counts, boolean balanced) {
    List<Integer> seen = counts.fromSmallest();
    int smallest = seen.get(0);
    int largest = seen.get(seen.size() - 1);
    if (seen.size() == 1) {
      return Optional.of(
          Problem.of("data set " + name + ": all training images are of one class")
              .expected("images of " + Counted.of(counts.classes().size(), "class", "classes"))
              .found("class " + smallest + " (" + counts.classes().get(smallest) + ") only")
              .fix("check the labels: a network trained on these answers nothing else"));
    }
    List<String> empty = counts.empty();
    if (!empty.isEmpty()) {
      return Optional.of(
          Problem.of(
                  "data set "
                      + name
                      + ": "
                      + Counted.of(empty.size(), "class", "classes")
                      + " without a training image")
              .expected("images of " + Counted.of(counts.classes().size(), "class", "classes"))
              .found("none of " + NameList.of(empty))
              .fix("check the labels: a network never answers what it has not seen"));
    }
    double times = (double) counts.images().get(largest) / counts.images().get(smallest);
    if (balanced || times <= MOST_TIMES) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(
                String.format(
                    Locale.ROOT,
                    "data set %s: the largest class has %.1f times as many training images as the"
                        + " smallest",
                    name,
                    times))
            .expected("at most " + MOST_TIMES + " times as many")
            .found(counts.text(smallest) + ", " + counts.text(largest))
            .fix(
                "add images of the small classes, or write @ClassWeights or @BalancedSampling beside"
                    + " @Train"));
  }

  /** The pixels that hold these images, if they are in memory. */
  private static Optional<ImageSet> inMemory(Images images) {
    if (images instanceof CheckedImages checked) {
      return inMemory(checked.images());
    }
    if (images instanceof ChosenImages chosen) {
      return inMemory(chosen.all());
    }
    if (images instanceof KeptImages kept) {
      return Optional.of(kept.kept());
    }
    return images instanceof ImageSet set ? Optional.of(set) : Optional.empty();
  }

  /** The channels in which all pixels are equal, counted from 0. */
  private static List<Integer> constantChannels(ImageSet images) {
    return IntStream.range(0, images.channels())
        .filter(channel -> isConstant(images, channel))
        .boxed()
        .toList();
  }

  private static boolean isConstant(ImageSet images, int channel) {
    byte[] pixels = images.pixels();
    for (int i = channel; i < pixels.length; i += images.channels()) {
      if (pixels[i] != pixels[channel]) {
        return false;
      }
    }
    return true;
  }

  private static String value(ImageSet images, int channel) {
    return String.valueOf(Byte.toUnsignedInt(images.pixels()[channel]));
  }
}
