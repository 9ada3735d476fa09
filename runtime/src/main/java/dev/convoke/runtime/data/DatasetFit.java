package dev.convoke.runtime.data;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;

/** Whether a network can learn a data set: size of the images and number of classes must agree. */
public final class DatasetFit {

  private static final String CLASSES = "classes";

  private DatasetFit() {}

  /** What a network takes and gives. */
  public static ImageFormat formatOf(NetworkDescription network) {
    NetworkDescription.Input input = network.input();
    return new ImageFormat(input.height(), input.width(), input.channels(), network.classes());
  }

  /**
   * Checks that they agree.
   *
   * @throws UsageException that says both sides of everything that differs
   */
  public static void require(NetworkDescription network, Dataset dataset) {
    List<String> differences = differences(formatOf(network), dataset.format());
    if (!differences.isEmpty()) {
      String change =
          differInClassesOnly(network, dataset)
              ? "write classes = " + dataset.classes().size() + " in"
              : "change";
      throw new UsageException(
          misfit(network, dataset)
              .fix(
                  "choose another data set with --data, or "
                      + change
                      + " @Network of "
                      + network.type()));
    }
  }

  /** Whether they differ in nothing but the number of classes. */
  public static boolean differInClassesOnly(NetworkDescription network, Dataset dataset) {
    return differences(formatOf(network), dataset.format()).equals(List.of(CLASSES));
  }

  /** What differs, without what to do about it. */
  public static Problem misfit(NetworkDescription network, Dataset dataset) {
    ImageFormat wanted = formatOf(network);
    ImageFormat offered = dataset.format();
    return Problem.of(
            "data set "
                + dataset.name()
                + " does not fit "
                + network.name()
                + ": "
                + String.join(", ", differences(wanted, offered)))
        .expected(wanted.text())
        .found(offered.text());
  }

  private static List<String> differences(ImageFormat wanted, ImageFormat offered) {
    List<String> differences = new ArrayList<>();
    if (wanted.height() != offered.height() || wanted.width() != offered.width()) {
      differences.add("image size");
    }
    if (wanted.channels() != offered.channels()) {
      differences.add("channels");
    }
    if (wanted.classes() != offered.classes()) {
      differences.add(CLASSES);
    }
    return differences;
  }
}
