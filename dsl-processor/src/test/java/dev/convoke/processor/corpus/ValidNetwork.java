package dev.convoke.processor.corpus;

import dev.convoke.processor.network.PaperNetworks;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network without mistake, with the blocks that it uses.
 *
 * @param sources of one package
 */
record ValidNetwork(List<Source> sources) {

  private static final Path ZOO = Path.of("../models/src/main/java/dev/convoke/models");
  private static final Path SAMPLE = Path.of("../samples/own-network/src/main/java");
  private static final Path WRITTEN = Path.of("src/test/resources/networks/corpus");

  ValidNetwork {
    sources = List.copyOf(sources);
  }

  /** The zoo, the papers' networks, a sample, and networks that are written out. */
  static List<ValidNetwork> all() {
    List<ValidNetwork> all = new ArrayList<>();
    for (Path root : List.of(ZOO, SAMPLE, WRITTEN)) {
      all.addAll(split(read(root)));
    }
    all.addAll(split(PaperNetworks.googLeNet().toList()));
    all.addAll(split(PaperNetworks.later().toList()));
    return all;
  }

  /** The network's own source. */
  Source network() {
    return sources.get(0);
  }

  /** One for each network, with all other types of its package that are none. */
  private static List<ValidNetwork> split(List<Source> sources) {
    return sources.stream()
        .filter(ValidNetwork::isNetwork)
        .map(
            network ->
                new ValidNetwork(
                    Stream.concat(
                            Stream.of(network),
                            sources.stream()
                                .filter(other -> !isNetwork(other))
                                .filter(other -> packageOf(other).equals(packageOf(network)))
                                .filter(other -> isNamed(other, network, sources)))
                        .toList()))
        .toList();
  }

  /** Whether a network names a type, or a type that names it. */
  private static boolean isNamed(Source type, Source network, List<Source> all) {
    String name = type.fileName().replace(".java", "");
    return network.text().contains(name)
        || all.stream()
            .filter(other -> !isNetwork(other) && !other.equals(type))
            .anyMatch(
                other ->
                    other.text().contains(name)
                        && network.text().contains(other.fileName().replace(".java", "")));
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
