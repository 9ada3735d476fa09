package dev.convoke.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the zoo, which lies in another module. */
public final class ZooSources {

  private static final Path FOLDER = Path.of("../models/src/main/java/dev/convoke/models");

  private ZooSources() {}

  /** All networks with all that they use. */
  public static List<Source> all() {
    return read(FOLDER);
  }

  /**
   * Networks with all that they use: parents, blocks, annotations.
   *
   * @param networks simple names
   */
  public static List<Source> of(String... networks) {
    List<Source> all = all();
    Set<Source> used = new LinkedHashSet<>();
    for (String network : networks) {
      used.add(
          all.stream()
              .filter(source -> source.simpleName().equals(network))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no " + network + " in the zoo")));
    }
    List<Source> open = new ArrayList<>(used);
    while (!open.isEmpty()) {
      Source user = open.remove(0);
      all.stream().filter(source -> names(user, source)).filter(used::add).forEach(open::add);
    }
    return List.copyOf(used);
  }

  /** Whether a source has the name of another one's type in its code. */
  public static boolean names(Source user, Source type) {
    String code = user.text().replaceAll("(?s)/\\*.*?\\*/", "");
    return Pattern.compile("\\b" + type.simpleName() + "\\b").matcher(code).find();
  }

  /** The sources below a folder that are written in the language. */
  public static List<Source> read(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(ZooSources::text)
          .filter(text -> text.contains("dev.convoke.dsl"))
          .map(Source::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
