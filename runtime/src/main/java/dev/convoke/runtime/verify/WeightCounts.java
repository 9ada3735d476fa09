package dev.convoke.runtime.verify;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.SideExit;
import dev.convoke.runtime.graph.Variable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many weights a graph has.
 *
 * @param parameters all weights without statistics; this and the next two are without side exits
 * @param trainable weights that training changes
 * @param statistics moving means and variances
 * @param sideExits all weights without statistics of each side exit, by its step
 */
public record WeightCounts(
    long parameters, long trainable, long statistics, Map<String, Long> sideExits) {

  public WeightCounts {
    sideExits = Map.copyOf(sideExits);
  }

  static WeightCounts of(List<Variable> variables, List<SideExit> exits) {
    List<String> steps = exits.stream().map(SideExit::step).toList();
    List<Variable> trunk =
        variables.stream()
            .filter(variable -> steps.stream().noneMatch(step -> liesIn(variable, step)))
            .toList();
    return new WeightCounts(
        sum(trunk, WeightCounts::isWeight),
        sum(trunk, variable -> variable.role() == Role.TRAINABLE),
        sum(trunk, variable -> !isWeight(variable)),
        steps.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    step -> sum(variables, v -> isWeight(v) && liesIn(v, step)))));
  }

  private static boolean liesIn(Variable variable, String step) {
    return variable.name().startsWith(step + "/");
  }

  private static boolean isWeight(Variable variable) {
    return variable.role() != Role.STATISTIC;
  }

  private static long sum(List<Variable> variables, Predicate<Variable> counted) {
    return variables.stream()
        .filter(counted)
        .mapToLong(variable -> variable.shape().size())
        .reduce(0, Math::addExact);
  }
}
