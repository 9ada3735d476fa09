package dev.convoke.integration.mutation;

import java.util.Map;
import java.util.TreeMap;

/**
 * A network with all that it names.
 *
 * @param network simple name of the network
 * @param files texts by simple name of their public type, all of one package
 */
record NetworkSource(String network, Map<String, String> files) {

  NetworkSource {
    files = new TreeMap<>(files); // in one order, as mutations are drawn by number
  }

  NetworkSource with(String file, String text) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.put(file, text);
    return new NetworkSource(network, changed);
  }

  /** The same in another package. */
  NetworkSource in(String packageName) {
    Map<String, String> moved = new TreeMap<>();
    files.forEach(
        (name, text) ->
            moved.put(name, text.replaceFirst("(?m)^package .*;", "package " + packageName + ";")));
    return new NetworkSource(network, moved);
  }
}
