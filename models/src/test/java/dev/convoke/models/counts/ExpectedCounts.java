package dev.convoke.models.counts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What a network must count.
 *
 * @param network its name
 * @param receptiveField of an element of the last map
 * @param source who publishes these parameters to the digit; "arithmetic" where nobody does
 */
record ExpectedCounts(
    String network,
    long trainable,
    long statistics,
    long multiplyAdds,
    long receptiveField,
    String source) {

  /** The lines of a file beside this class; {@code src/test/python} has the program behind it. */
  static List<ExpectedCounts> read(String file) {
    InputStream stream =
        Objects.requireNonNull(ExpectedCounts.class.getResourceAsStream(file), file);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExpectedCounts of(String[] cells) {
    return new ExpectedCounts(
        cells[0],
        Long.parseLong(cells[1]),
        Long.parseLong(cells[2]),
        Long.parseLong(cells[3]),
        Long.parseLong(cells[4]),
        cells[5]);
  }

  @Override
  public String toString() {
    return network;
  }
}
