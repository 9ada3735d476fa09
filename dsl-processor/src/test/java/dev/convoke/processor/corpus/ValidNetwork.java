package dev.convoke.processor.corpus;

import dev.convoke.processor.testing.Source;
import dev.convoke.processor.testing.ZooSources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network without mistake, with all types that it needs.
 *
 * @param own the network's own source, then those of the types that it names, but networks
 * @param extended the networks that it extends or names, with what they need
 */
record ValidNetwork(List<Source> own, List<Source> extended) {

  private static final Path SAMPLE = Path.of("../samples/own-network/src/main/java");
  private static final Path WRITTEN = Path.of("src/test/resources/networks/corpus");

  ValidNetwork {
    own = List.copyOf(own);
    extended = List.copyOf(extended);
  }

  /** The sources of the zoo, of a sample, and of networks that are written out. */
  static List<List<Source>> folders() {
    return List.of(ZooSources.all(), ZooSources.read(SAMPLE), ZooSources.read(WRITTEN));
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
    List<Source> own = ZooSources.closed(network, folder, other -> !isNetwork(other));
    List<Source> needed = new ArrayList<>(ZooSources.closed(network, folder, other -> true));
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

  private static boolean isNetwork(Source source) {
    return source.text().contains("@Network(");
  }
}
