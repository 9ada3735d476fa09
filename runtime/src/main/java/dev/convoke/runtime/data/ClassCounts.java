package dev.convoke.runtime.data;

import dev.convoke.description.NameList;
import dev.convoke.runtime.problem.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many images there are of each class.
 *
 * @param classes names of the classes
 * @param images of each class, in the order of the classes
 */
public record ClassCounts(List<String> classes, List<Integer> images) {

  public ClassCounts {
    classes = List.copyOf(classes);
    images = List.copyOf(images);
  }

  /** Counts the images that a data set has to learn from. */
  public static ClassCounts ofTraining(Dataset dataset) {
    int[] counts = new int[dataset.classes().size()];
    for (int label : dataset.training().labels()) {
      counts[label]++;
    }
    return new ClassCounts(dataset.classes(), IntStream.of(counts).boxed().toList());
  }

  /** The classes without an image. */
  List<String> empty() {
    return IntStream.range(0, images.size())
        .filter(label -> images.get(label) == 0)
        .mapToObj(classes::get)
        .toList();
  }

  /** The labels of the classes with an image, those with the fewest first. */
  List<Integer> fromSmallest() {
    return IntStream.range(0, images.size())
        .filter(label -> images.get(label) > 0)
        .boxed()
        .sorted(Comparator.comparing(images::get))
        .toList();
  }

  /** The name of a class and its images: {@code cat 1,200}. */
  String text(int label) {
    return String.format(Locale.ROOT, "%s %,d", classes.get(label), images.get(label));
  }

  /**
   * The counts for people: one number where all are equal, each class where they are few, otherwise
   * the smallest, the median and the largest class.
   */
  public String text() {
    String number = Counted.of(classes.size(), "class", "classes");
    if (images.stream().distinct().count() == 1) {
      return number
          + String.format(Locale.ROOT, ", %,d training ", images.get(0))
          + (images.get(0) == 1 ? "image each" : "images each");
    }
    if (!NameList.isTooLong(classes)) {
      return "training images of each: "
          + String.join(
              ", ", IntStream.range(0, images.size()).mapToObj(label -> text(label)).toList());
    }
    List<Integer> sorted = new ArrayList<>(fromSmallest());
    return number
        + ", training images of each: from "
        + text(sorted.get(0))
        + " to "
        + text(sorted.get(sorted.size() - 1))
        + String.format(Locale.ROOT, ", median %,d", images.get(sorted.get(sorted.size() / 2)));
  }
}
