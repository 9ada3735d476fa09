package dev.convoke.processor.check;

import dev.convoke.description.Suggestions;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Steps with variables, of a network and of the one that it starts from.
 *
 * @param own the variables of each step, without the step's name
 * @param others likewise
 */
record SharedSteps(Map<String, Set<String>> own, Map<String, Set<String>> others) {

  static SharedSteps of(ProvenNetwork network, ProvenNetwork other) {
    return new SharedSteps(steps(network), steps(other));
  }

  private static Map<String, Set<String>> steps(ProvenNetwork network) {
    return network
        .variables()
        .collect(
            Collectors.groupingBy(
                SharedSteps::step,
                TreeMap::new,
                Collectors.mapping(SharedSteps::text, Collectors.toCollection(TreeSet::new))));
  }

  private static String step(Variable variable) {
    return variable.name().substring(0, variable.name().lastIndexOf('/'));
  }

  private static String text(Variable variable) {
    return variable.name().substring(variable.name().lastIndexOf('/')) + variable.shape();
  }

  /**
   * What to type where a listed step is not in both.
   *
   * @param listed all that are listed
   */
  String fix(String step, List<Value.TextValue> listed) {
    Set<String> unlisted = new TreeSet<>(own.keySet());
    unlisted.retainAll(others.keySet());
    listed.forEach(each -> unlisted.remove(each.text()));
    return Suggestions.nearest(step, unlisted)
        .map(nearest -> "write \"" + nearest + "\"")
        .or(
            () ->
                alike(step)
                    .map(
                        twin ->
                            String.format(
                                Locale.ROOT,
                                "rename step '%1$s' to %2$s, or remove \"%2$s\"",
                                twin,
                                step)))
        .orElse("remove it");
  }

  /** The step that has another name than in the other network, if one has the same variables. */
  private Optional<String> alike(String step) {
    Set<String> wanted = others.getOrDefault(step, Set.of());
    return own.entrySet().stream()
        .filter(each -> each.getValue().equals(wanted) && !others.containsKey(each.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
