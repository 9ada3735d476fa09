package dev.convoke.processor.corpus;

import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A network without mistake, with all types that it needs.
 *
 * @param own the network's own source, then those of the types that it names, but networks
 * @param extended the networks that it extends or names, with what they need
 */
record ValidNetwork(List<Source> own, List<Source> extended) {

  private static final Path ZOO = Path.of("../models/src/main/java/dev/convoke/models");
  private static final Path SAMPLE = Path.of("../samples/own-network/src/main/java");
  private static final Path WRITTEN = Path.of("src/test/resources/networks/corpus");

  ValidNetwork {
    own = List.copyOf(own);
    extended = List.copyOf(extended);
  }

  /** The sources of the zoo, of a sample, and of networks that are written out. */
  static List<List<Source>> folders() {
    return Stream.of(ZOO, SAMPLE, WRITTEN).map(ValidNetwork::read).toList();
  }

  /** All networks. */
  static List<ValidNetwork> all() {
    return folders().stream()
        .flatMap(
            folder ->
                folder.stream().filter(ValidNetwork::isNetwork).map(network -> of(network, folder)))
        .toList();
  }

  private static ValidNetwork of(Source network, List<Source> folder) {
    List<Source> own = closed(network, folder, other -> !isNetwork(other));
    List<Source> needed = new ArrayList<>(closed(network, folder, other -> true));
    needed.removeAll(own);
    return new ValidNetwork(own, needed);
  }

  /** Its own sources first, the network's before all others. */
  List<Source> sources() {
    return Stream.concat(own.stream(), extended.stream()).toList();
  }

  /** The network's own source. */
  Source network() {
    return own.get(0);
  }

  /** A source and those that it names, directly or through others. */
  private static List<Source> closed(
      Source first, List<Source> folder, Predicate<Source> isWanted) {
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
        packageOf(source).equals(packageOf(other))
            || source.text().contains("import " + other.type() + ";");
    return near
        && Pattern.compile("\\b" + other.fileName().replace(".java", "") + "\\b")
            .matcher(source.text())
            .find();
  }

  private static boolean isNetwork(Source source) {
    return source.text().contains("@Network(");
  }

  private static String packageOf(Source source) {
    return source.type().substring(0, source.type().lastIndexOf('.'));
  }

  private static List<Source> read(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Source> sources = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String text = file.toString().endsWith(".java") ? Files.readString(file) : "";
        if (text.contains("dev.convoke.dsl")) {
          sources.add(Source.of(text));
        }
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
