package dev.convoke.processor.expand;

import dev.convoke.processor.diagnostic.Origin;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.WeightRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in the network something is laid out.
 *
 * @param path of the step or block, {@code stage2/1}; empty for the network
 * @param usedAt the places that use the blocks around it, innermost first
 * @param open types of the blocks around it, outermost first, which must not occur again
 * @param isTail whether the network's last step is inside
 * @param weights how weights inside are treated
 */
record Place(
    String path, List<Origin> usedAt, List<String> open, boolean isTail, WeightRules weights) {

  Place {
    usedAt = List.copyOf(usedAt);
    open = List.copyOf(open);
  }

  /** A step or unit inside. */
  Place inside(String name, boolean tail) {
    String inner = path.isEmpty() ? name : path + '/' + name;
    return new Place(inner, usedAt, open, isTail && tail, weights);
  }

  /** A side exit inside, which ends in the classes as the last step does. */
  Place exit(String name) {
    Place inside = inside(name, true);
    return new Place(inside.path, usedAt, open, true, weights);
  }

  /** Inside a block that is used here. */
  Place using(Origin use, String block) {
    List<Origin> uses = new ArrayList<>();
    uses.add(use);
    uses.addAll(usedAt);
    List<String> blocks = new ArrayList<>(open);
    blocks.add(block);
    return new Place(path, uses, blocks, isTail, weights);
  }

  Place notTail() {
    return new Place(path, usedAt, open, false, weights);
  }

  /**
   * Inside of modifiers.
   *
   * @param where what has them, for messages
   */
  Place modifiedBy(List<DeclaredOperation> modifiers, String where) {
    return new Place(path, usedAt, open, isTail, weights.inside(modifiers, where));
  }
}
