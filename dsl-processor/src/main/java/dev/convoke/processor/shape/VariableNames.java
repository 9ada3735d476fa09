package dev.convoke.processor.shape;

import dev.convoke.processor.ir.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names variables: {@code step/kernel}. If an earlier operation owns a name, the annotation comes
 * between, {@code step/conv1x1/kernel}; so adding an operation behind others renames nothing, and
 * names stay the contract for checkpoints and transfer.
 */
final class VariableNames {

  private final Set<String> taken = new HashSet<>();

  /** The variables of one operation, which all get the same prefix. */
  List<Variable> name(String step, String annotation, List<Variable> variables) {
    String operation = Character.toLowerCase(annotation.charAt(0)) + annotation.substring(1);
    String prefix = step + '/';
    for (int i = 1; isTaken(prefix, variables); i++) {
      prefix = step + '/' + operation + (i == 1 ? "" : "_" + i) + '/';
    }
    List<Variable> named = new ArrayList<>();
    for (Variable variable : variables) {
      taken.add(prefix + variable.name());
      named.add(variable.named(prefix + variable.name()));
    }
    return named;
  }

  private boolean isTaken(String prefix, List<Variable> variables) {
    return variables.stream().anyMatch(variable -> taken.contains(prefix + variable.name()));
  }
}
