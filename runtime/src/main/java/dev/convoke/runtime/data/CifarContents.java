package dev.convoke.runtime.data;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** What the files of a {@link CifarSet} hold, which come one after another, in any order. */
final class CifarContents {

  private final CifarSet set;
  private final CifarPart training;
  private final CifarPart test;
  private List<String> names = List.of();

  /** Nothing yet. */
  CifarContents(CifarSet set) {
    this.set = set;
    this.training = new CifarPart(set, set.training());
    this.test = new CifarPart(set, List.of(set.test()));
  }

  /**
   * Takes a file.
   *
   * @param name which of the set's it is
   */
  void add(String name, RawFile file) {
    if (name.equals(set.names())) {
      names = names(file);
    } else if (name.equals(set.test())) {
      test.add(name, file);
    } else {
      training.add(name, file);
    }
  }

  /** All of it, once all files are there. */
  Dataset dataset() {
    return Dataset.of(set.name(), names, training.images(), test.images());
  }

  /** The names of the classes, a line each, in the order of the labels. */
  private List<String> names(RawFile file) {
    String expected = set.classes() + " different names, a line each";
    FileForm.refuseAll(file.name(), file.bytes(), "the names of the classes", expected);
    List<String> lines =
        new String(file.bytes(), StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> different = lines.stream().distinct().toList();
    if (different.size() != set.classes()) {
      throw new UsageException(
          Problem.of(file.name() + ": not the names of the classes")
              .expected(expected)
              .found(different.size() + repeated(lines))
              .fix("fetch the file again"));
    }
    return different;
  }

  private static String repeated(List<String> lines) {
    List<String> repeated =
        lines.stream().filter(line -> Collections.frequency(lines, line) > 1).distinct().toList();
    return repeated.isEmpty() ? "" : "; repeated: " + String.join(", ", repeated);
  }
}
