package dev.convoke.runtime.checkpoint;

import dev.convoke.runtime.problem.Problem;
import java.nio.file.Path;

/** A checkpoint is whole, but of a format that this version of Convoke does not know yet. */
final class NewerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String found;

  NewerException(String expected, String found) {
    super(found);
    this.expected = expected;
    this.found = found;
  }

  Problem problem(Path directory) {
    return Problem.of(directory + ": written by a newer version of Convoke")
        .expected(expected)
        .found(found)
        .fix("use the version that wrote it, or a later one");
  }
}
