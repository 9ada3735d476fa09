package dev.convoke.runtime.data.synthetic;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Images of any network's size, channels and classes: 1,024 training images, or one of each class
 * where there are more, and 256 test images, always the same. A network can learn them: those of a
 * class have a pattern in common.
 */
public final class SyntheticSource implements DatasetSource {

  /** The name that {@code --data} takes. */
  public static final String NAME = "synthetic";

  private static final int TRAINING = 1_024;
  private static final int TEST = 256;

  /** For {@link java.util.ServiceLoader}. */
  public SyntheticSource() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "invented images for any network, to see that it trains and how fast";
  }

  @Override
  public Optional<String> location() {
    return Optional.of("made while they are read");
  }

  @Override
  public Dataset load(DataRequest request) {
    if (request.directory().isPresent()) {
      throw new UsageException(
          Problem.of("data set " + NAME + " is made up and takes no directory")
              .found("--data-dir " + request.directory().get())
              .fix("leave --data-dir out, or add --data folder"));
    }
    ImageFormat format = request.wanted();
    List<String> classes = IntStream.range(0, format.classes()).mapToObj(String::valueOf).toList();
    return Dataset.of(
        NAME,
        classes,
        new SyntheticImages(format, Math.max(TRAINING, format.classes()), 0),
        Optional.empty(),
        new SyntheticImages(format, TEST, 1));
  }
}
