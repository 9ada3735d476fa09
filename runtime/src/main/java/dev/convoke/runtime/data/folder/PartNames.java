package dev.convoke.runtime.data.folder;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a part of a data set may be called.
 *
 * @param all names, each with the same meaning
 */
public record PartNames(List<String> all) {

  /** What is learned from. */
  public static final PartNames TRAINING = new PartNames(List.of("train", "training"));

  /** What is measured on after each epoch. */
  public static final PartNames VALIDATION = new PartNames(List.of("val", "valid", "validation"));

  /** What is measured on at the end. */
  public static final PartNames TEST = new PartNames(List.of("test", "testing"));

  /** All parts. */
  public static final List<PartNames> ALL = List.of(TRAINING, VALIDATION, TEST);

  public PartNames {
    all = List.copyOf(all);
  }

  /**
   * The part in a folder, if it is there.
   *
   * @param ending of its name, such as {@code .csv}
   * @param isPart whether something of that name can be the part
   * @throws UsageException where there are two
   */
  public Optional<Path> oneOf(Path folder, String ending, Predicate<Path> isPart) {
    List<Path> found =
        all.stream().map(name -> folder.resolve(name + ending)).filter(isPart).toList();
    if (found.size() > 1) {
      List<String> both = found.stream().map(path -> String.valueOf(path.getFileName())).toList();
      throw new UsageException(
          Problem.of(folder + ": one part under two names")
              .expected("one of " + String.join(", ", all.stream().map(n -> n + ending).toList()))
              .found(String.join(" and ", both))
              .fix("make one of them"));
    }
    return found.stream().findFirst();
  }
}
