package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which folders hold which part of the pictures.
 *
 * @param training with a folder for each class
 * @param validation beside it
 * @param test beside it; without one, part of the training pictures is held out
 */
record FolderLayout(Path training, Optional<Path> validation, Optional<Path> test) {

  private static final List<String> TRAINING = List.of("train", "training");
  private static final List<String> VALIDATION = List.of("val", "valid", "validation");
  private static final List<String> TEST = List.of("test", "testing");

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
    Optional<Path> training = one(directory, TRAINING);
    Optional<Path> validation = one(directory, VALIDATION);
    Optional<Path> test = one(directory, TEST);
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

  private static Optional<Path> one(Path directory, List<String> names) {
    List<Path> found = names.stream().map(directory::resolve).filter(Files::isDirectory).toList();
    if (found.size() > 1) {
      throw new UsageException(
          Problem.of(directory + ": two folders for one part")
              .expected("one of " + String.join(", ", names))
              .found(
                  String.join(
                      " and ", found.stream().map(Path::getFileName).map(Path::toString).toList()))
              .fix("put their pictures into one of them"));
    }
    return found.stream().findFirst();
  }
}
