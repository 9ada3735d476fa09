package dev.convoke.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Expected text in files, {@code src/test/resources/golden/<Test>/<method>/<file>}. To accept new
 * text run the tests with {@code -Dgolden.update=true} and read the difference in Git.
 */
public final class Golden {

  private static final Path ROOT = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Compares texts, by file name, with those of a test method; none may miss or be left over. */
  public static void check(String test, String method, Map<String, String> texts) {
    Path folder = ROOT.resolve(test).resolve(method);
    if (Boolean.getBoolean("golden.update")) {
      update(folder, texts);
    }
    Map<String, String> expected = read(folder);
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(texts.keySet());
    for (String name : names) {
      assertThat(texts.get(name))
          .as("%s; if the change is meant, run with -Dgolden.update=true", folder.resolve(name))
          .isEqualTo(expected.get(name));
    }
  }

  /** The accepted texts of a test method, by file name. */
  public static Map<String, String> read(String test, String method) {
    return read(ROOT.resolve(test).resolve(method));
  }

  private static Map<String, String> read(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static void update(Path folder, Map<String, String> texts) {
    try {
      Files.createDirectories(folder);
      for (String stale : read(folder).keySet()) {
        Files.delete(folder.resolve(stale));
      }
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Files.writeString(folder.resolve(text.getKey()), text.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
