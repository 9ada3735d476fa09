package dev.convoke.runtime.graph;

/** Names that TensorFlow allows for the nodes of a graph. */
final class NodeNames {

  private NodeNames() {}

  /** Replaces what a node's name may not hold, the slash included, by underscores. */
  static String of(String name) {
    String legal = name.replaceAll("[^A-Za-z0-9_.\\-]", "_");
    return legal.matches("[A-Za-z0-9.].*") ? legal : "n" + legal;
  }
}
