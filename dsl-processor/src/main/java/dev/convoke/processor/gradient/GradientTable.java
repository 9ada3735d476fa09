package dev.convoke.processor.gradient;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The TensorFlow operations whose gradients the C++ library knows; Python knows more.
 *
 * @param version of TensorFlow
 * @param operations types of operations
 */
public record GradientTable(String version, Set<String> operations) {

  /** What the runtime uses. */
  private static final String CURRENT = "2.18";

  private static final GradientTable TABLE = read(CURRENT);

  public GradientTable {
    operations = Set.copyOf(operations);
  }

  /** The table of the version that networks are trained with. */
  public static GradientTable current() {
    return TABLE;
  }

  /** Whether a gradient passes an operation. */
  public boolean has(String operation) {
    return operations.contains(operation);
  }

  private static GradientTable read(String version) {
    String file = "tensorflow-" + version + ".txt";
    try (InputStream input = GradientTable.class.getResourceAsStream(file)) {
      if (input == null) {
        throw new IllegalStateException(file + " is missing from the processor's jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
      return new GradientTable(version, lines.lines().collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
