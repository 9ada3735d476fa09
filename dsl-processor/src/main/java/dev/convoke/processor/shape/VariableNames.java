package dev.convoke.processor.shape;

import dev.convoke.processor.ir.Variable;
import java.util.HashSet;
import java.util.Set;

/**
 * Names variables: {@code step/kernel}. If an earlier operation of the step owns that name, the
 * annotation comes between, {@code step/conv1x1/kernel}; so adding an operation behind others renames
 * nothing, and names stay the contract for checkpoints and transfer.
 */
final class VariableNames {

  private final Set<String> taken = new HashSet<>();

  Variable name(String step, String annotation, Variable variable) {
    String name = step + '/' + variable.name();
    if (!taken.add(name)) {
      String operation =
          Character.toLowerCase(annotation.charAt(0)) + annotation.substring(1);
      name = step + '/' + operation + '/' + variable.name();
      taken.add(name);
    }
    return variable.named(name);
  }
}
