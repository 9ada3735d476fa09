package dev.convoke.processor.expand;

import dev.convoke.dsl.value.Activation;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.ShortcutOp;
import java.util.List;

/**
 * Turns {@code @Residual(block, repeat = 2)} on {@code stage} into
 *
 * <pre>
 * stage/1/…  the block's steps          stage/2/…
 * stage/1/shortcut                      stage/2/shortcut
 * stage/1    branch + shortcut, ReLU    stage/2
 * </pre>
 */
final class ResidualExpansion {

  private final BlockExpansion blocks;
  private final NodeCollector nodes;
  private final Diagnostics diagnostics;

  ResidualExpansion(BlockExpansion blocks, NodeCollector nodes, Diagnostics diagnostics) {
    this.blocks = blocks;
    this.nodes = nodes;
    this.diagnostics = diagnostics;
  }

  NodeId expand(DeclaredOperation operation, Place place, NodeId start, Bindings bindings) {
    BlockArguments arguments = new BlockArguments(operation, place, bindings, diagnostics);
    int repeat = arguments.repeat("repeat");
    NodeId input = start;
    for (int k = 1; k <= repeat; k++) {
      Place unit = place.inside(String.valueOf(k), false);
      input = unit(operation, unit, input, arguments.bindings(input, k));
    }
    return input;
  }

  private NodeId unit(DeclaredOperation operation, Place unit, NodeId input, Bindings bindings) {
    NodeId branch = blocks.use(operation, unit, input, bindings);
    ShortcutOp.Kind kind = ShortcutOp.Kind.valueOf(constant(operation, "shortcut"));
    NodeId shortcut =
        nodes.add(
            unit.inside("shortcut", false),
            new Node.Ready(new ShortcutOp(kind)),
            List.of(input, branch),
            operation.origin());
    NodeId sum =
        nodes.add(unit, new Node.Ready(new AddOp()), List.of(branch, shortcut), operation.origin());
    return switch (Activation.valueOf(constant(operation, "activation"))) {
      case NONE -> sum;
      case RELU ->
          nodes.add(
              unit,
              new Node.Ready(new ActivationOp(ActivationOp.Kind.RELU)),
              List.of(sum),
              operation.origin());
    };
  }

  private static String constant(DeclaredOperation operation, String attribute) {
    return operation.attributes().get(attribute, Value.EnumValue.class).constant();
  }
}
