package dev.convoke.integration.mutation;

import dev.convoke.description.NetworkDescription;
import dev.convoke.models.Zoo;
import dev.convoke.runtime.NetworkDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The valid networks that are mutated. */
final class BaseNetworks {

  private static final Path RESOURCES =
      Path.of("src/test/resources/dev/convoke/integration/mutation");
  private static final Path ZOO = Path.of("../models/src/main/java");

  /** Deeper ones have the same blocks more often, and take seconds to build. */
  private static final int MOST_STEPS = 50;

  private BaseNetworks() {}

  /** Those written for this test, each in a folder: small ones. */
  static List<NetworkSource> written() {
    return list(RESOURCES).stream()
        .map(folder -> new NetworkSource(folder.getFileName().toString(), texts(list(folder))))
        .toList();
  }

  /** Those written for this test, and those of the zoo that a test can train. */
  static List<NetworkSource> all() {
    List<NetworkSource> all = new ArrayList<>(written());
    Zoo.NETWORKS.stream()
        .map(NetworkDefinition::description)
        .map(description -> description.get())
        .filter(Size::canBeTrained)
        .filter(network -> network.steps().size() <= MOST_STEPS)
        .map(BaseNetworks::ofZoo)
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** A network with the types of its package that it names, or that those name. */
  private static NetworkSource ofZoo(NetworkDescription network) {
    Path file = ZOO.resolve(network.type().replace('.', '/') + ".java");
    Map<String, String> siblings = texts(list(file.getParent()));
    String simpleName = file.getFileName().toString().replace(".java", "");
    Map<String, String> needed = new TreeMap<>();
    add(simpleName, siblings, needed);
    return new NetworkSource(simpleName, needed);
  }

  private static void add(String name, Map<String, String> siblings, Map<String, String> needed) {
    String text = siblings.get(name);
    needed.put(name, text);
    siblings.keySet().stream()
        .filter(other -> !needed.containsKey(other))
        .filter(other -> Pattern.compile("\\b" + other + "\\b").matcher(text).find())
        .forEach(other -> add(other, siblings, needed));
  }

  private static Map<String, String> texts(List<Path> files) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files) {
      try {
        texts.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
