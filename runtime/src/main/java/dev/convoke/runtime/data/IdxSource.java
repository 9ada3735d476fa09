package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Any data set of images, grey or in colour, in MNIST's four files; the classes are called 0, 1, 2
 * and so on.
 */
public final class IdxSource implements DatasetSource {

  /** For {@link java.util.ServiceLoader}. */
  public IdxSource() {}

  @Override
  public String name() {
    return "idx";
  }

  @Override
  public String description() {
    return "any directory with MNIST's four files (needs --data-dir)";
  }

  @Override
  public Dataset load(DataRequest request) {
    Path path = request.requireDirectory(name(), IdxDirectory.TRAINING_IMAGES + ".gz …");
    IdxDirectory files =
        new IdxDirectory(
            path, "put " + String.join(", ", IdxDirectory.FILES) + " (or .gz) into one directory");
    int classes = request.wanted().classes();
    RawFile trainingLabels = files.read(IdxDirectory.TRAINING_LABELS);
    ImageSet training =
        IdxFile.read(files.read(IdxDirectory.TRAINING_IMAGES), trainingLabels, Integer.MAX_VALUE);
    RawFile testImages = files.read(IdxDirectory.TEST_IMAGES);
    RawFile testLabels = files.read(IdxDirectory.TEST_LABELS);
    ImageSet test = IdxFile.read(testImages, testLabels, Integer.MAX_VALUE);
    requireSameSize(training, testImages, test);
    requireClasses(trainingLabels, training.labels(), classes);
    requireClasses(testLabels, test.labels(), classes);
    List<String> names = IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    return Dataset.of(name(), names, training, test);
  }

  /** The files do not say how many classes there are, and no image need have the last one. */
  private static void requireClasses(RawFile file, int[] labels, int classes) {
    int largest = IntStream.of(labels).max().orElse(0);
    if (largest >= classes) {
      throw new UsageException(
          Problem.of(
                  file.name() + ": labels up to " + largest + ", which the network does not have")
              .expected(DatasetChecks.range(classes) + ", for " + classes + " classes")
              .found("labels up to " + largest)
              .fix(
                  "train a network with @Network(classes = "
                      + (largest + 1)
                      + "), or check that the file is the right one"));
    }
  }

  private static void requireSameSize(ImageSet training, RawFile file, ImageSet test) {
    if (!size(training).equals(size(test))) {
      throw new UsageException(
          Problem.of(file.name() + ": test images have another size than the training images")
              .expected(size(training))
              .found(size(test))
              .fix("take all four files from the same data set"));
    }
  }

  private static String size(ImageSet images) {
    return ImageFormat.sizeText(images.height(), images.width(), images.channels());
  }
}
