package dev.convoke.processor.shape;

import dev.convoke.processor.ir.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names variables: {@code step/kernel}. If an earlier operation owns a name, the annotation comes
 * between, {@code step/conv1x1/kernel}; so adding an operation behind others renames nothing, and
 * names stay the contract for checkpoints and transfer.
 */
final class VariableNames {

  private final Set<String> taken = new HashSet<>();

  /** How many of a kind a step has: what was taken for the same variables before is so still. */
  private final Map<Kind, Integer> tried = new HashMap<>();

  /** Operations of a step that are written alike. */
  private record Kind(String step, String operation, List<String> variables) {}

  /** The variables of one operation, which all get the same prefix. */
  List<Variable> name(String step, String annotation, List<Variable> variables) {
    String operation = Character.toLowerCase(annotation.charAt(0)) + annotation.substring(1);
    Kind kind = new Kind(step, operation, variables.stream().map(Variable::name).toList());
    int number = tried.getOrDefault(kind, 0);
    while (isTaken(prefix(kind, number), variables)) {
      number++;
    }
    tried.put(kind, number);
    String prefix = prefix(kind, number);
    List<Variable> named = new ArrayList<>();
    for (Variable variable : variables) {
      taken.add(prefix + variable.name());
      named.add(variable.named(prefix + variable.name()));
    }
    return named;
  }

  private static String prefix(Kind kind, int number) {
    String step = kind.step() + '/';
    return switch (number) {
      case 0 -> step;
      case 1 -> step + kind.operation() + '/';
      default -> step + kind.operation() + '_' + number + '/';
    };
  }

  private boolean isTaken(String prefix, List<Variable> variables) {
    return variables.stream().anyMatch(variable -> taken.contains(prefix + variable.name()));
  }
}
