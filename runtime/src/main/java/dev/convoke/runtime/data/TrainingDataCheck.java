package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether training images hold anything to learn. Data that are wrong in this way train without an
 * error, to numbers that look like those of a network that learns badly.
 *
 * <p>Only pixels in memory are looked at, and of these no more than it takes.
 */
public final class TrainingDataCheck {

  private static final String FIX = "check the files of the data set, and how they are read";

  private TrainingDataCheck() {}

  /**
   * Refuses images none of which differs from any other.
   *
   * @throws UsageException if all pixels in memory are equal, in each channel
   */
  public static void require(Dataset dataset) {
    if (dataset.training() instanceof ImageSet images
        && constantChannels(images).size() == images.channels()) {
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
                      + Counted.of(images.count(), "training image"))
              .fix(FIX));
    }
  }

  /** What a person should know before training on the data. */
  public static List<Problem> warnings(Dataset dataset) {
    List<Problem> warnings = new ArrayList<>();
    Images training = dataset.training();
    int label = training.labels()[0];
    if (training.count() > 1 && IntStream.of(training.labels()).allMatch(l -> l == label)) {
      warnings.add(
          Problem.of("data set " + dataset.name() + ": all training images are of one class")
              .expected("images of " + Counted.of(dataset.classes().size(), "class", "classes"))
              .found("class " + label + " (" + dataset.classes().get(label) + ") only")
              .fix("check the labels: a network trained on these answers nothing else"));
    }
    if (training instanceof ImageSet images) {
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
