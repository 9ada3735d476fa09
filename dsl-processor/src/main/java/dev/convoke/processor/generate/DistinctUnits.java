package dev.convoke.processor.generate;

import dev.convoke.processor.ir.BlockLabels;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The units of a network that have a method, each form once, and what the methods are called. */
final class DistinctUnits {

  /** Operations whose names make a method's name. */
  private static final int MOST_NAMED = 4;

  private final BlockLabels labels;
  private final Map<NodeId, Integer> uses = new HashMap<>();
  private final Map<UnitForm, List<Unit>> units = new LinkedHashMap<>();
  private final Map<UnitForm, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * @param labels what the blocks of the network are called
   * @param steps the network's own steps
   */
  DistinctUnits(BlockLabels labels, List<Unit> steps) {
    this.labels = labels;
    for (Unit step : steps) {
      for (ShapedNode node : step.nodes()) {
        node.node().inputs().forEach(input -> uses.merge(input, 1, Integer::sum));
      }
    }
    steps.forEach(this::add);
    // a step that stands alone keeps its own name, whatever the shared methods are called
    name(1, 1);
    name(2, Integer.MAX_VALUE);
  }

  /** The stretches of a unit. */
  List<Stretch> stretches(Unit unit) {
    return Stretch.of(unit, uses);
  }

  /** Name of the method of a form. */
  String method(UnitForm form) {
    return Objects.requireNonNull(names.get(form));
  }

  /** The paths of all units of a form. */
  List<String> paths(UnitForm form) {
    return Objects.requireNonNull(units.get(form)).stream().map(Unit::path).toList();
  }

  /** A name for one more method. */
  String newName(String suggestion) {
    String name = suggestion;
    for (int number = 2; !taken.add(name); number++) {
      name = suggestion + number;
    }
    return name;
  }

  private void add(Unit unit) {
    List<Unit> same = units.computeIfAbsent(UnitForm.of(unit), form -> new ArrayList<>());
    same.add(unit);
    if (same.size() > 1) {
      return; // its parts are those of the first
    }
    for (Stretch stretch : stretches(unit)) {
      Unit part = stretch.first();
      if (stretch.isLoop() || (part.hasSteps() && !part.path().equals(unit.path()))) {
        stretch.parts().forEach(this::add);
      }
    }
  }

  private void name(int least, int most) {
    units.forEach(
        (form, same) -> {
          if (same.size() >= least && same.size() <= most) {
            names.put(form, newName(suggestion(same)));
          }
        });
  }

  /** The path, if the unit stands alone; else what the units have in common. */
  private String suggestion(List<Unit> same) {
    Unit first = same.get(0);
    if (same.size() == 1) {
      return camelCase(first.path());
    }
    if (!first.hasSteps() && first.nodes().size() <= MOST_NAMED) {
      return MethodScope.camelCase(
          first.nodes().stream().map(OpNames::local).toArray(String[]::new));
    }
    String path = first.path();
    if (first.number().isPresent()) {
      return camelCase(path.substring(0, path.lastIndexOf('/'))) + "Unit";
    }
    String label = labels.of(path);
    return label.isEmpty()
        ? camelCase(path)
        : MethodScope.identifier(Character.toLowerCase(label.charAt(0)) + label.substring(1));
  }

  /** {@code stage1Unit2} for {@code stage1/2}. */
  private static String camelCase(String path) {
    Stream<String> words = Stream.of(path.split("/", -1)).map(MethodScope::identifier);
    return MethodScope.camelCase(words.toArray(String[]::new));
  }
}
