package dev.convoke.runtime.command;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What was typed after a command's name, turned into values. */
final class Arguments {

  private final ParseResult parsed;

  Arguments(ParseResult parsed) {
    this.parsed = parsed;
  }

  /** Whether a flag was given. */
  boolean has(String flag) {
    return parsed.hasMatchedOption(flag);
  }

  /** The value of an option. */
  Optional<String> text(String option) {
    return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
  }

  /** The value of an option that is a path. */
  Optional<Path> path(String option) {
    return text(option).map(value -> path(option, value));
  }

  /** The value of an option that is a whole number of at least 1. */
  Optional<Integer> positive(String option) {
    return text(option).map(value -> positive(option, value));
  }

  /** The value of an option that is any whole number. */
  Optional<Long> whole(String option) {
    return text(option).map(value -> whole(option, value));
  }

  /** The arguments without a dash, in order. */
  List<String> positionals() {
    return parsed.matchedPositionals().stream()
        .flatMap(positional -> positional.stringValues().stream())
        .toList();
  }

  /** An argument that is a path. */
  Path path(int index, String label) {
    return path(label, positionals().get(index));
  }

  /** A text as a path. */
  static Path path(String label, String value) {
    if (value.isEmpty()) {
      throw new UsageException(
          Problem.of(label + " is empty")
              .expected("a path; . is the current directory")
              .fix("write the path, or leave " + label + " out"));
    }
    try {
      // Where it is printed in a command to type, it must not look like an option.
      return Path.of(value.startsWith("-") ? "./" + value : value);
    } catch (InvalidPathException invalid) {
      throw new UsageException(
          Problem.of(label + " is not a path").found(value).fix("check the path"), invalid);
    }
  }

  private static int positive(String option, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message.
    }
    throw new UsageException(
        Problem.of(option + " needs a whole number of at least 1")
            .expected("1 to " + Integer.MAX_VALUE)
            .found(value)
            .fix(option + " 10"));
  }

  private static long whole(String option, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException notANumber) {
      throw new UsageException(
          Problem.of(option + " needs a whole number").found(value).fix(option + " 1"), notANumber);
    }
  }
}
