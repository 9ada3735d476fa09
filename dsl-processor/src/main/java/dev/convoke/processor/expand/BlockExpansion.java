package dev.convoke.processor.expand;

import dev.convoke.dsl.Symbols;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.DeclaredBlock;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.Structural;
import dev.convoke.processor.ir.Symbol;
import dev.convoke.processor.ir.SymbolicInt;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.AddOp;
import dev.convoke.processor.ir.op.ConcatOp;
import dev.convoke.processor.ir.op.MultiplyOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.layer.Factorization;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Lays out the steps of a block or network, one after the other. */
final class BlockExpansion {

  private static final String BATCH_NORM = BatchNorm.class.getCanonicalName();

  private final Map<String, DeclaredBlock> blocks;
  private final NodeCollector nodes;
  private final Diagnostics diagnostics;
  private final ResidualExpansion residual;
  private final HighwayExpansion highway;
  private final KernelStack stack;

  BlockExpansion(Map<String, DeclaredBlock> blocks, NodeCollector nodes, Diagnostics diagnostics) {
    this.blocks = blocks;
    this.nodes = nodes;
    this.diagnostics = diagnostics;
    this.residual = new ResidualExpansion(this, nodes, diagnostics);
    this.highway = new HighwayExpansion(this, nodes, diagnostics);
    this.stack = new KernelStack(nodes);
  }

  /** Lays out all steps; the node of the last one is the block's output. */
  NodeId expand(DeclaredBlock block, Place place, NodeId input, Bindings bindings) {
    Map<String, NodeId> outputs = new HashMap<>();
    outputs.put(Symbols.INPUT, input);
    NodeId previous = input;
    Place governed = place.modifiedBy(block.modifiers(), block.simpleName());
    for (int i = 0; i < block.steps().size(); i++) {
      DeclaredStep step = block.steps().get(i);
      boolean isLast = i == block.steps().size() - 1;
      boolean isExit = step.auxiliary().isPresent();
      Place inside = isExit ? governed.exit(step.name()) : governed.inside(step.name(), isLast);
      NodeId output = step(step, inside, previous, outputs, bindings);
      outputs.put(step.name(), output);
      previous = isExit ? previous : output;
    }
    return previous;
  }

  /** Lays out the block that an operation names, behind its own annotations' numbers. */
  NodeId use(DeclaredOperation operation, Place place, NodeId input, Bindings bindings) {
    String type = Structural.block(operation).map(Value.TypeValue::type).orElse("");
    DeclaredBlock block = blocks.get(type);
    if (block == null || !block.isOrderKnown() || place.open().contains(type)) {
      return nodes.add(place, new Node.Failed(), List.of(input), operation.origin());
    }
    return expand(block, place.using(operation.origin(), type), input, bindings);
  }

  private NodeId step(
      DeclaredStep step,
      Place place,
      NodeId previous,
      Map<String, NodeId> outputs,
      Bindings bindings) {
    List<DeclaredOperation> operations = new ArrayList<>(step.operations());
    NodeId input = previous;
    for (DeclaredOperation source :
        operations.stream().filter(Structural::isSource).limit(1).toList()) {
      input = source(source, place.modifiedBy(step.modifiers(), step.name()), outputs);
    }
    operations.removeIf(Structural::isSource);
    operations.removeAll(step.auxiliary().stream().toList());
    Bindings inStep = withChannels(bindings, input);
    List<DeclaredOperation> repeats =
        operations.stream().filter(o -> Structural.is(o, Structural.REPEAT)).toList();
    operations.removeAll(repeats);
    if (repeats.isEmpty()) {
      return chain(operations, step, place, input, inStep, 1);
    }
    BlockArguments count = new BlockArguments(repeats.get(0), place, inStep, diagnostics);
    int times = count.count("value", "repeat");
    for (int k = 1; k <= times; k++) {
      Place unit = place.inside(String.valueOf(k), k == times);
      input = chain(operations, step, unit, input, withChannels(bindings, input), k);
    }
    return input;
  }

  /** Operations one after the other; a block's stride belongs to the first repetition. */
  private NodeId chain(
      List<DeclaredOperation> operations,
      DeclaredStep step,
      Place place,
      NodeId start,
      Bindings bindings,
      int repetition) {
    boolean hasBatchNorm =
        step.operations().stream()
            .flatMap(DeclaredOperation::primitives)
            .anyMatch(o -> o.annotation().equals(BATCH_NORM));
    NodeId input = start;
    for (int i = 0; i < operations.size(); i++) {
      DeclaredOperation operation = operations.get(i);
      Place plain = i == operations.size() - 1 ? place : place.notTail();
      DeclaredStep modified = step.carrying(operation.modifiers());
      Place at = plain.modifiedBy(modified.modifiers(), step.name());
      if (Structural.is(operation, Structural.RESIDUAL)) {
        input = residual.expand(operation, at, input, bindings);
      } else if (Structural.is(operation, Structural.HIGHWAY)) {
        input = highway.expand(operation, at, input, bindings);
      } else if (Structural.is(operation, Structural.USE)) {
        BlockArguments arguments = new BlockArguments(operation, at, bindings, diagnostics);
        input = use(operation, at, input, arguments.bindings(input, repetition));
      } else if (Structural.is(operation, Structural.COMPOSED)) {
        BlockArguments arguments = new BlockArguments(operation, at, bindings, diagnostics);
        Bindings inside = withChannels(arguments.bindings(input, repetition), start);
        Place composed = plain.using(operation.origin(), operation.writtenAs());
        input = chain(operation.parts(), modified, composed, input, inside, repetition);
      } else {
        Node.StepFacts facts = new Node.StepFacts(hasBatchNorm, place.isTail());
        input = primitive(operation, at, input, bindings, facts);
      }
    }
    return input;
  }

  private NodeId primitive(
      DeclaredOperation operation,
      Place at,
      NodeId input,
      Bindings bindings,
      Node.StepFacts facts) {
    OptionalInt factors = Factorization.factors(operation, bindings);
    return factors.isPresent()
        ? stack.expand(operation, factors.getAsInt(), at, input, bindings, facts)
        : nodes.add(
            at, new Node.Written(operation, bindings, facts), List.of(input), operation.origin());
  }

  private NodeId source(DeclaredOperation source, Place place, Map<String, NodeId> outputs) {
    List<NodeId> inputs =
        Structural.sources(source).stream()
            .map(name -> outputs.getOrDefault(name.text(), NodeId.UNKNOWN))
            .toList();
    if (Structural.is(source, Structural.FROM)) {
      return inputs.get(0);
    }
    List<NodeId> summands = inputs.isEmpty() ? List.of(NodeId.UNKNOWN) : inputs;
    return nodes.add(place, new Node.Ready(merge(source)), summands, source.origin());
  }

  private static Op merge(DeclaredOperation source) {
    if (Structural.is(source, Structural.CONCAT)) {
      return new ConcatOp();
    }
    return Structural.is(source, Structural.MULTIPLY) ? new MultiplyOp() : new AddOp();
  }

  private static Bindings withChannels(Bindings bindings, NodeId input) {
    Map<Symbol, SymbolicInt> values = new EnumMap<>(Symbol.class);
    values.putAll(bindings.values());
    values.put(Symbol.CHANNELS, new SymbolicInt.ChannelsOf(input));
    return new Bindings(values, bindings.givenAt(), bindings.inBlock());
  }
}
