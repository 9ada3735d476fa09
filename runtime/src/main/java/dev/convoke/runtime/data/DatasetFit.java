package dev.convoke.runtime.data;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;

/** Whether a network can learn a data set: size of the images and number of classes must agree. */
public final class DatasetFit {

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
    ImageFormat wanted = formatOf(network);
    ImageFormat offered = dataset.format();
    if (offered.equals(wanted)) {
      return;
    }
    List<String> differences = new ArrayList<>();
    if (wanted.height() != offered.height() || wanted.width() != offered.width()) {
      differences.add("image size");
    }
    if (wanted.channels() != offered.channels()) {
      differences.add("channels");
    }
    if (wanted.classes() != offered.classes()) {
      differences.add("classes");
    }
    throw new UsageException(
        Problem.of(
                "data set "
                    + dataset.name()
                    + " does not fit "
                    + network.name()
                    + ": "
                    + String.join(", ", differences))
            .expected(wanted.text())
            .found(offered.text())
            .fix("choose another data set with --data, or change @Network of " + network.type()));
  }
}
