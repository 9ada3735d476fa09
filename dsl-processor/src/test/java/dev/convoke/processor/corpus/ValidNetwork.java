package dev.convoke.processor.corpus;

import dev.convoke.processor.testing.Source;
import dev.convoke.processor.testing.ZooSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A network without mistake, with the blocks that it uses.
 *
 * @param sources of one package
 */
record ValidNetwork(List<Source> sources) {

  private static final Path SAMPLE = Path.of("../samples/own-network/src/main/java");
  private static final Path WRITTEN = Path.of("src/test/resources/networks/corpus");
  private static final Pattern EXTENDS = Pattern.compile("interface \\w+ extends ");

  ValidNetwork {
    sources = List.copyOf(sources);
  }

  /**
   * The networks of the zoo that are written out, a sample, and networks of this corpus. A mistake
   * in a network that others extend would be theirs, too.
   */
  static List<ValidNetwork> all() {
    return roots()
        .flatMap(
            sources ->
                sources.stream()
                    .filter(ValidNetwork::isNetwork)
                    .filter(network -> !EXTENDS.matcher(network.text()).find())
                    .map(network -> of(network, sources)))
        .toList();
  }

  /** All sources without mistake, those that are compiled together in one list. */
  static Stream<List<Source>> roots() {
    return Stream.of(
        ZooSources.all(), ZooSources.read(SAMPLE), ZooSources.read(WRITTEN));
  }

  /** The network's own source. */
  Source network() {
    return sources.get(0);
  }

  /** A network with the types, none of them a network, that it uses. */
  private static ValidNetwork of(Source network, List<Source> all) {
    Set<Source> used = new LinkedHashSet<>(List.of(network));
    List<Source> open = new ArrayList<>(used);
    while (!open.isEmpty()) {
      Source user = open.remove(0);
      all.stream()
          .filter(type -> !isNetwork(type) && ZooSources.names(user, type))
          .filter(used::add)
          .forEach(open::add);
    }
    return new ValidNetwork(List.copyOf(used));
  }

  private static boolean isNetwork(Source source) {
    return source.text().contains("@Network(");
  }
}
