package dev.convoke.runtime.command;

import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the page that the annotation processor wrote beside a network's classes. */
final class NetworkPages {

  private NetworkPages() {}

  /** The page of a network, as it is. */
  static byte[] read(NetworkDefinition network) {
    String type = network.description().get().type();
    ClassLoader loader = Objects.requireNonNull(network.builder().getClass().getClassLoader());
    List<String> places = places(type);
    for (String place : places) {
      try (InputStream page = loader.getResourceAsStream(place)) {
        if (page != null) {
          return page.readAllBytes();
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(place + " cannot be read", unreadable);
      }
    }
    throw new UsageException(
        Problem.of(network.name() + ": there is no page of it on the class path")
            .expected(places.get(0) + ", which lies beside the network's classes")
            .fix("compile " + type + " again, and keep all that the compiler writes"));
  }

  /**
   * Where a type's page may lie: a name does not tell where its package ends, and the names of
   * nested types are joined, {@code a/Outer_Inner.html}.
   */
  static List<String> places(String type) {
    List<String> places = new ArrayList<>();
    String packages = type;
    String names = "";
    while (!packages.isEmpty()) {
      int dot = packages.lastIndexOf('.');
      String name = packages.substring(dot + 1);
      names = names.isEmpty() ? name : name + '_' + names;
      packages = packages.substring(0, Math.max(dot, 0));
      String folder = packages.isEmpty() ? "" : packages.replace('.', '/') + '/';
      places.add(folder + names + ".html");
    }
    return List.copyOf(places);
  }
}
