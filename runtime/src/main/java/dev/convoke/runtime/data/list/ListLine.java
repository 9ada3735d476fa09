package dev.convoke.runtime.data.list;

import dev.convoke.runtime.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What a line of a list says.
 *
 * @param number of the line on which it begins, counted from 1
 * @param path of a picture, as it is written
 * @param fields what is said about the picture, in the order of the columns
 */
record ListLine(int number, String path, List<String> fields) {

  /** A problem in a line. */
  static Problem problem(Path file, int number, String what) {
    return Problem.of(file + ", line " + number + ": " + what);
  }
}
