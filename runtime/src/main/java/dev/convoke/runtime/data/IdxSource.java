package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Any data set of grey images in MNIST's four files; the classes are called 0, 1, 2 and so on. */
public final class IdxSource implements DatasetSource {

  private static final int MOST_CLASSES = 256;

  @Override
  public String name() {
    return "idx";
  }

  @Override
  public String description() {
    return "any directory with MNIST's four files (needs --data-dir)";
  }

  @Override
  public Dataset load(Optional<Path> directory) {
    Path path =
        directory.orElseThrow(
            () ->
                new UsageException(
                    Problem.of("data set idx needs a directory")
                        .expected("--data-dir DIR with " + IdxDirectory.TRAINING_IMAGES + ".gz …")
                        .found("no --data-dir")
                        .fix("--data idx --data-dir DIR")));
    IdxDirectory files =
        new IdxDirectory(
            path, "put " + String.join(", ", IdxDirectory.FILES) + " (or .gz) into one directory");
    ImageSet training =
        IdxFile.read(
            files.read(IdxDirectory.TRAINING_IMAGES),
            files.read(IdxDirectory.TRAINING_LABELS),
            MOST_CLASSES);
    int classes = 1 + maxLabel(training.labels());
    RawFile testImages = files.read(IdxDirectory.TEST_IMAGES);
    ImageSet test = IdxFile.read(testImages, files.read(IdxDirectory.TEST_LABELS), classes);
    requireSameSize(training, testImages, test);
    List<String> names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    return Dataset.of(name(), names, training, test);
  }

  private static int maxLabel(byte[] labels) {
    int max = 0;
    for (byte label : labels) {
      max = Math.max(max, Byte.toUnsignedInt(label));
    }
    return max;
  }

  private static void requireSameSize(ImageSet training, RawFile file, ImageSet test) {
    if (training.height() != test.height() || training.width() != test.width()) {
      throw new UsageException(
          Problem.of(file.name() + ": test images have another size than the training images")
              .expected(training.height() + "×" + training.width())
              .found(test.height() + "×" + test.width())
              .fix("take all four files from the same data set"));
    }
  }
}
