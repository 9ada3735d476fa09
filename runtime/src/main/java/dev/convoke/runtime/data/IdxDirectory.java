package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A directory with the four files of MNIST, each as {@code .gz} or uncompressed. Those of a data
 * set of one's own may also be called after what they hold: {@code idx4} for images with channels,
 * {@code int} for labels of four bytes.
 *
 * @param path the directory
 * @param fix what to do if a file is missing
 */
record IdxDirectory(Path path, String fix) {

  static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
  static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
  static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  static final String TEST_LABELS = "t10k-labels-idx1-ubyte";
  static final List<String> FILES =
      List.of(TRAINING_IMAGES, TRAINING_LABELS, TEST_IMAGES, TEST_LABELS);

  /** Whether all four files are there. */
  boolean isComplete() {
    return FILES.stream()
        .allMatch(file -> Files.isRegularFile(zipped(file)) || Files.isRegularFile(plain(file)));
  }

  /** Reads one of the four files, the uncompressed one if both are there. */
  RawFile read(String file) {
    for (String name : List.of(file, otherName(file))) {
      for (Path candidate : List.of(plain(name), zipped(name))) {
        if (Files.exists(candidate)) {
          return IdxFile.open(candidate);
        }
      }
    }
    throw new UsageException(
        Problem.of(path + ": " + file + ".gz is missing")
            .expected(file + ".gz or " + file)
            .found(DirectoryContents.of(path))
            .fix(fix));
  }

  private static String otherName(String file) {
    return file.replace("idx3", "idx4").replace("idx1-ubyte", "idx1-int");
  }

  private Path plain(String file) {
    return path.resolve(file);
  }

  private Path zipped(String file) {
    return path.resolve(file + ".gz");
  }
}
