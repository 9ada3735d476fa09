package dev.convoke.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
  public static List<Source> of(List<String> networks) {
    List<Source> all = all();
    Set<Source> used = new LinkedHashSet<>();
    for (String name : networks) {
      Source network =
          all.stream().filter(source -> source.simpleName().equals(name)).findFirst().orElseThrow();
      used.addAll(closed(network, all, source -> true));
    }
    return List.copyOf(used);
  }

  /** A source and those that it names, directly or through others. */
  public static List<Source> closed(Source first, List<Source> folder, Predicate<Source> isWanted) {
    List<Source> closed = new ArrayList<>(List.of(first));
    for (int i = 0; i < closed.size(); i++) {
      Source naming = closed.get(i);
      folder.stream()
          .filter(isWanted)
          .filter(other -> !closed.contains(other) && names(naming, other))
          .forEach(closed::add);
    }
    return closed;
  }

  private static boolean names(Source source, Source other) {
    boolean near =
        source.packageName().equals(other.packageName())
            || source.text().contains("import " + other.type() + ";");
    return near
        && Pattern.compile("\\b" + other.simpleName() + "\\b").matcher(source.text()).find();
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
