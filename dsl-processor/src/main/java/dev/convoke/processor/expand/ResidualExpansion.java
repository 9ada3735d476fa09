package dev.convoke.processor.expand;

import dev.convoke.dsl.value.Activation;
import dev.convoke.dsl.value.Shortcut;
import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.AddIfSameShapeOp;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.ScaleOp;
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
 *
 * <p>Without a shortcut there is no addition either.
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
    int repeat = arguments.count("repeat", "repeat");
    NodeId input = start;
    for (int k = 1; k <= repeat; k++) {
      Place unit = place.inside(String.valueOf(k), false);
      input = unit(operation, unit, input, arguments.bindings(input, k));
    }
    return input;
  }

  private NodeId unit(DeclaredOperation operation, Place unit, NodeId input, Bindings bindings) {
    boolean preActivation =
        operation.attributes().get("preActivation", Value.BooleanValue.class).flag();
    NodeId entering = preActivation ? preActivated(operation, unit, input) : input;
    NodeId branch = scaled(operation, unit, blocks.use(operation, unit, entering, bindings));
    NodeId sum = sum(operation, unit, input, entering, branch);
    Activation activation = Activation.valueOf(constant(operation, "activation"));
    boolean follows = !preActivation || operation.attributes().isWritten("activation");
    return activation == Activation.RELU && follows
        ? add(operation, unit, new ActivationOp(ActivationOp.Kind.RELU), sum)
        : sum;
  }

  private NodeId preActivated(DeclaredOperation operation, Place unit, NodeId input) {
    Place place = unit.inside("preActivation", false);
    NodeId normalised = add(operation, place, new BatchNormOp(0.9, 1e-5), input);
    return add(operation, place, new ActivationOp(ActivationOp.Kind.RELU), normalised);
  }

  private NodeId scaled(DeclaredOperation operation, Place unit, NodeId branch) {
    Value.DoubleValue scale = operation.attributes().get("scale", Value.DoubleValue.class);
    if (!(scale.rounded() > 0) || Float.isInfinite(scale.rounded())) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOT_GREATER_THAN_ZERO,
                  scale.origin(),
                  unit.path(),
                  "scale",
                  scale.text())
              .usedAt(unit.usedAt())
              .fix("write a number greater than 0, such as 0.1"));
      return branch;
    }
    return scale.number() == 1 ? branch : add(operation, unit, new ScaleOp(scale.number()), branch);
  }

  private NodeId sum(
      DeclaredOperation operation, Place unit, NodeId input, NodeId entering, NodeId branch) {
    String shortcut = constant(operation, "shortcut");
    if (shortcut.equals(Shortcut.NONE.name())) {
      return branch;
    }
    if (shortcut.equals(Shortcut.IF_SAME_SHAPE.name())) {
      return add(operation, unit, new AddIfSameShapeOp(), branch, input);
    }
    boolean preActivated = !entering.equals(input);
    ShortcutOp op = new ShortcutOp(ShortcutOp.Kind.valueOf(shortcut), preActivated);
    Place place = unit.inside("shortcut", false);
    NodeId followed =
        preActivated
            ? add(operation, place, op, input, branch, entering)
            : add(operation, place, op, input, branch);
    return add(operation, unit, new AddOp(), branch, followed);
  }

  private NodeId add(DeclaredOperation operation, Place place, Op op, NodeId... inputs) {
    return nodes.add(place, new Node.Ready(op), List.of(inputs), operation.origin());
  }

  private static String constant(DeclaredOperation operation, String attribute) {
    return operation.attributes().get(attribute, Value.EnumValue.class).constant();
  }
}
