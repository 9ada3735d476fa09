package dev.convoke.runtime.data.list;

import dev.convoke.description.NameList;
import dev.convoke.runtime.data.folder.PartNames;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which lists name which part of the pictures.
 *
 * @param training to learn from
 * @param validation beside it
 * @param test beside it; without one, part of the training pictures is held out
 */
record ListLayout(Path training, Optional<Path> validation, Optional<Path> test) {

  private static final String ENDING = ".csv";

  /** What a message shows of it. */
  static final String EXPECTED =
      "a list FILE.csv, or a folder with train.csv and val.csv and/or test.csv beside it";

  /**
   * Finds the parts: a file is the only list, a folder has them by name.
   *
   * @throws UsageException where a part has two lists, or there is none to train on
   */
  static ListLayout of(Path place) {
    if (!Files.isDirectory(place)) {
      return new ListLayout(place, Optional.empty(), Optional.empty());
    }
    Optional<Path> training = one(place, PartNames.TRAINING);
    Optional<Path> validation = one(place, PartNames.VALIDATION);
    Optional<Path> test = one(place, PartNames.TEST);
    if (training.isEmpty()) {
      List<String> lists = lists(place);
      throw new UsageException(
          Problem.of(place + ": no list train.csv")
              .expected(EXPECTED)
              .found(lists.isEmpty() ? "no list" : NameList.of(lists))
              .fix("name the list by --data-dir, or rename it to train.csv"));
    }
    // With one other part, that is what the trained network is measured on.
    return test.isPresent()
        ? new ListLayout(training.get(), validation, test)
        : new ListLayout(training.get(), Optional.empty(), validation);
  }

  /** Whether a folder has a list to learn from. */
  static boolean hasTraining(Path folder) {
    return one(folder, PartNames.TRAINING).isPresent();
  }

  private static Optional<Path> one(Path folder, PartNames names) {
    return names.oneOf(folder, ENDING, Files::isRegularFile);
  }

  private static List<String> lists(Path folder) {
    try {
      return Disk.list(folder).stream()
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
