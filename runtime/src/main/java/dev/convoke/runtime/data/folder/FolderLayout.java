package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which folders hold which part of the pictures.
 *
 * @param training with a folder for each class
 * @param validation beside it
 * @param test beside it; without one, part of the training pictures is held out
 */
record FolderLayout(Path training, Optional<Path> validation, Optional<Path> test) {

  /** What a message shows of it. */
  static final String EXPECTED =
      "DIR/train/CLASS/… with DIR/val and/or DIR/test beside it, or DIR/CLASS/… alone";

  /**
   * Finds the parts by the names of folders.
   *
   * @throws UsageException where a part has two folders, or there is one to evaluate and none to
   *     train on
   */
  static FolderLayout of(Path directory) {
    Optional<Path> training = one(directory, PartNames.TRAINING);
    Optional<Path> validation = one(directory, PartNames.VALIDATION);
    Optional<Path> test = one(directory, PartNames.TEST);
    if (training.isPresent()) {
      // With one other part, that is what the trained network is measured on.
      return test.isPresent()
          ? new FolderLayout(training.get(), validation, test)
          : new FolderLayout(training.get(), Optional.empty(), validation);
    }
    if (validation.isPresent() || test.isPresent()) {
      throw new UsageException(
          Problem.of(directory + ": no folder train")
              .expected(EXPECTED)
              .found(test.or(() -> validation).map(Path::toString).orElse("") + " without one")
              .fix("put the pictures to learn from into " + directory.resolve("train")));
    }
    return new FolderLayout(directory, Optional.empty(), Optional.empty());
  }

  private static Optional<Path> one(Path directory, PartNames names) {
    return names.oneOf(directory, "", Files::isDirectory);
  }
}
