package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tensorflow.types.family.TType;

/**
 * What must hold of every {@link Dataset}. Most data sets are made by users, who need not compile
 * with checks for null, so each check allows for it.
 */
final class DatasetChecks {

  private DatasetChecks() {}

  static void requirePresent(String what, Object value) {
    if (value == null) {
      throw new InvalidDatasetException(
          Problem.of("a data set without " + what)
              .expected(what)
              .found("null")
              .fix("give the data set its " + what));
    }
  }

  static void requireName(String name) {
    requirePresent("name", name);
    if (name.isBlank()) {
      throw new InvalidDatasetException(
          Problem.of("a data set whose name is blank")
              .expected("a name to type after --data")
              .found("\"" + name + "\"")
              .fix("give it a name, such as my-pictures"));
    }
  }

  /** The names as an unmodifiable list, once there is nothing wrong with them. */
  static List<String> requireClasses(List<String> classes) {
    requirePresent("class names", classes);
    List<String> names = new ArrayList<>(classes); // List.copyOf does not say which one is null
    if (names.isEmpty()) {
      throw new InvalidDatasetException(
          Problem.of("a data set without classes")
              .expected("a name for each class")
              .found("an empty list")
              .fix("name the classes in the order of the labels"));
    }
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name == null || name.isBlank()) {
        throw new InvalidDatasetException(
            Problem.of("class " + i + " has no name")
                .expected("a name that is not blank")
                .found(name == null ? "null" : "\"" + name + "\"")
                .fix("name class " + i));
      }
      Integer first = seen.putIfAbsent(name, i);
      if (first != null) {
        throw new InvalidDatasetException(
            Problem.of("two classes have the name " + name)
                .expected("a different name for each class")
                .found("classes " + first + " and " + i)
                .fix("rename one of them"));
      }
    }
    return List.copyOf(names);
  }

  /** The tensors, once none is missing. */
  static List<TType> requireTensors(List<TType> tensors) {
    requirePresent("tensors", tensors);
    for (int i = 0; i < tensors.size(); i++) {
      if (tensors.get(i) == null) {
        throw new InvalidDatasetException(
            Problem.of("tensor " + i + " is null")
                .expected("a tensor")
                .found("null")
                .fix("let tensors() give no null"));
      }
    }
    return tensors;
  }

  static void requirePart(String part, Images images, int classes) {
    requirePresent(part + " images", images);
    requireSizes(part, images);
    int[] labels = images.labels();
    requirePresent("labels of the " + part + " images", labels);
    if (labels.length != images.count()) {
      throw new InvalidDatasetException(
          Problem.of("the labels do not match the number of " + part + " images")
              .expected(String.format(Locale.ROOT, "%,d labels", images.count()))
              .found(String.format(Locale.ROOT, "%,d", labels.length))
              .fix("give one label per image"));
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw new InvalidDatasetException(
            Problem.of(
                    String.format(
                        Locale.ROOT, "label %d of %s image %,d is no class", labels[i], part, i))
                .expected(range(classes))
                .found(String.valueOf(labels[i]))
                .fix("correct the label, or name a class for it"));
      }
    }
  }

  private static void requireSizes(String part, Images images) {
    if (images.count() < 1) {
      throw new InvalidDatasetException(
          Problem.of("there are no " + part + " images")
              .expected("at least one")
              .found(String.valueOf(images.count()))
              .fix("give at least one " + part + " image"));
    }
    if (Math.min(images.channels(), Math.min(images.height(), images.width())) < 1) {
      throw new InvalidDatasetException(
          Problem.of(part + " images without pixels")
              .expected("a height, a width and channels of at least 1")
              .found(size(images))
              .fix("let height(), width() and channels() say the size of the images"));
    }
  }

  /** The labels that there can be. */
  static String range(int classes) {
    return classes == 1 ? "label 0, the only class" : "labels from 0 to " + (classes - 1);
  }

  static void requireSameSize(Images training, String part, Images images) {
    String expected = size(training);
    String found = size(images);
    if (!found.equals(expected)) {
      throw new InvalidDatasetException(
          Problem.of(part + " images have another size than the training images")
              .expected(expected)
              .found(found)
              .fix("give both parts one size"));
    }
  }

  static void requireMean(float[] mean, int channels) {
    requireOneAChannel("mean", mean, channels);
    for (float number : mean) {
      // A mean that was not divided by 255 would move every image far from zero.
      require(number >= 0 && number <= 1, "mean", "a number from 0 to 1", number);
    }
  }

  static void requireDeviation(float[] deviation, int channels) {
    requireOneAChannel("deviation", deviation, channels);
    for (float number : deviation) {
      require(
          number > 0 && number <= 1 && Float.isFinite((float) (1 / (255.0 * number))),
          "deviation",
          "a number above 0 and at most 1",
          number);
    }
  }

  private static void requireOneAChannel(String what, float[] numbers, int channels) {
    requirePresent(what, numbers);
    if (numbers.length != channels) {
      throw new InvalidDatasetException(
          Problem.of("the " + what + " does not match the channels of the images")
              .expected(channels + (channels == 1 ? " number" : " numbers") + ", one a channel")
              .found(String.valueOf(numbers.length))
              .fix("give one a channel, or let Dataset.of compute it"));
    }
  }

  private static void require(boolean holds, String what, String expected, float found) {
    if (!holds) {
      throw new InvalidDatasetException(
          Problem.of("a " + what + " that pixels divided by 255 cannot have")
              .expected(expected)
              .found(String.valueOf(found))
              .fix("divide pixels by 255 before you compute it, or let Dataset.of compute it"));
    }
  }

  private static String size(Images images) {
    return ImageFormat.sizeText(images.height(), images.width(), images.channels());
  }
}
