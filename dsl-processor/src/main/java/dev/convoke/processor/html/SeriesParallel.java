package dev.convoke.processor.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays out a graph without cycles as a chain, parts of which stand side by side. Vertices are
 * numbered in an order in which they can run; 0 is what enters, and the last is the only output.
 */
final class SeriesParallel {

  /** What enters the graph. */
  static final int ENTRY = 0;

  /** A link of a chain. */
  sealed interface Link {}

  /**
   * A vertex.
   *
   * @param takes its inputs, where these are not just what stands above it
   */
  record Vertex(int number, List<Integer> takes) implements Link {
    Vertex {
      takes = List.copyOf(takes);
    }
  }

  /** Chains side by side; an empty one is a mere line. */
  record Lanes(List<List<Link>> lanes) implements Link {
    Lanes {
      lanes = List.copyOf(lanes);
    }
  }

  private final SortedMap<Integer, Set<Integer>> inputs;

  /** Of each vertex those that take it. */
  private final Map<Integer, Set<Integer>> takers = new HashMap<>();

  private SeriesParallel(SortedMap<Integer, Set<Integer>> inputs) {
    this.inputs = inputs;
    inputs.forEach(
        (vertex, taken) ->
            taken.forEach(
                input -> takers.computeIfAbsent(input, key -> new HashSet<>()).add(vertex)));
  }

  /**
   * Lays out all vertices.
   *
   * @param inputs of each vertex the vertices whose outputs it takes, all of lower number
   */
  static List<Link> layout(Map<Integer, Set<Integer>> inputs) {
    SeriesParallel graph = new SeriesParallel(new TreeMap<>(inputs));
    return graph.chain(List.copyOf(graph.inputs.keySet()));
  }

  /** A vertex that no edge passes by is a link; what lies between two such is laid out alone. */
  private List<Link> chain(List<Integer> vertices) {
    List<Set<Integer>> targets = targets(vertices);
    List<Link> chain = new ArrayList<>();
    int last = 0;
    int furthest = 0;
    for (int place = 1; place < targets.size(); place++) {
      for (int target : targets.get(place - 1)) {
        furthest = Math.max(furthest, target);
      }
      if (furthest > place) {
        continue;
      }
      boolean isBypassed = place > last + 1 && targets.get(last).contains(place);
      List<Link> between = between(vertices.subList(last, place - 1), isBypassed);
      chain.addAll(between);
      if (place <= vertices.size()) {
        int vertex = vertices.get(place - 1);
        boolean isTangled = between.size() > 1;
        chain.add(new Vertex(vertex, isTangled ? List.copyOf(inputs(vertex)) : List.of()));
      }
      last = place;
    }
    return chain;
  }

  /**
   * Where edges lead, by the place they come from: 0 is all that lies before, and one behind the
   * last all that follows.
   */
  private List<Set<Integer>> targets(List<Integer> vertices) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < vertices.size(); i++) {
      places.put(vertices.get(i), i + 1);
    }
    int end = vertices.size() + 1;
    List<Set<Integer>> targets = new ArrayList<>();
    for (int place = 0; place <= end; place++) {
      targets.add(new HashSet<>());
    }
    for (int vertex : vertices) {
      int place = places.getOrDefault(vertex, end);
      inputs(vertex).forEach(input -> targets.get(places.getOrDefault(input, 0)).add(place));
      if (vertex == inputs.lastKey()
          || takers.getOrDefault(vertex, Set.of()).stream().anyMatch(t -> !places.containsKey(t))) {
        targets.get(place).add(end);
      }
    }
    return targets;
  }

  private List<Link> between(List<Integer> vertices, boolean bypassed) {
    if (vertices.isEmpty()) {
      return List.of();
    }
    List<List<Integer>> parts = connected(vertices);
    if (parts.size() == 1 && !bypassed) {
      return tangle(vertices);
    }
    List<List<Link>> lanes = new ArrayList<>();
    parts.forEach(part -> lanes.add(chain(part)));
    if (bypassed) {
      lanes.add(List.of());
    }
    return List.of(new Lanes(lanes));
  }

  /** Branches that cross: one below the other, each with the names of what it takes. */
  private List<Link> tangle(List<Integer> vertices) {
    List<Link> links = new ArrayList<>();
    int above = ENTRY;
    for (int vertex : vertices) {
      Set<Integer> taken = inputs(vertex);
      boolean isPlain = taken.size() == 1 && (above == ENTRY || taken.contains(above));
      links.add(new Vertex(vertex, isPlain ? List.of() : List.copyOf(taken)));
      above = vertex;
    }
    return links;
  }

  /** Groups of vertices with edges between them, each in order, in the order of their first. */
  private List<List<Integer>> connected(List<Integer> vertices) {
    List<List<Integer>> parts = new ArrayList<>();
    for (int vertex : vertices) {
      List<Integer> joined = new ArrayList<>();
      List<List<Integer>> touched =
          parts.stream().filter(p -> p.stream().anyMatch(inputs(vertex)::contains)).toList();
      touched.forEach(joined::addAll);
      joined.add(vertex);
      int place = touched.isEmpty() ? parts.size() : parts.indexOf(touched.get(0));
      parts.add(place, joined.stream().sorted().toList());
      parts.removeAll(touched);
    }
    return parts;
  }

  private Set<Integer> inputs(int vertex) {
    return inputs.getOrDefault(vertex, Set.of());
  }
}
