package dev.convoke.processor.expand;

import dev.convoke.processor.diagnostic.Diagnostic;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Bindings;
import dev.convoke.processor.ir.DeclaredOperation;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.Value;
import dev.convoke.processor.ir.op.HighwayOp;
import java.util.List;

/**
 * Turns {@code @Highway(block, repeat = 2)} on {@code stage} into
 *
 * <pre>
 * stage/1/…  the block's steps          stage/2/…
 * stage/1    gate, and both ways        stage/2
 * </pre>
 */
final class HighwayExpansion {

  private final BlockExpansion blocks;
  private final NodeCollector nodes;
  private final Diagnostics diagnostics;

  HighwayExpansion(BlockExpansion blocks, NodeCollector nodes, Diagnostics diagnostics) {
    this.blocks = blocks;
    this.nodes = nodes;
    this.diagnostics = diagnostics;
  }

  NodeId expand(DeclaredOperation operation, Place place, NodeId start, Bindings bindings) {
    BlockArguments arguments = new BlockArguments(operation, place, bindings, diagnostics);
    int repeat = arguments.count("repeat", "repeat");
    HighwayOp op = new HighwayOp(gate(operation, place, arguments), gateBias(operation, place));
    NodeId input = start;
    for (int k = 1; k <= repeat; k++) {
      Place unit = place.inside(String.valueOf(k), false);
      NodeId transformed = blocks.use(operation, unit, input, arguments.bindings(input, k));
      Node.Work work = new Node.Ready(op);
      input = nodes.add(unit, work, List.of(input, transformed), operation.origin());
    }
    return input;
  }

  private int gate(DeclaredOperation operation, Place place, BlockArguments arguments) {
    int size = arguments.count("gate", "gate");
    if (size % 2 == 0) {
      Value gate = operation.attributes().get("gate", Value.IntValue.class);
      report(
          Diagnostic.of(DiagnosticCode.SIZE_EVEN, gate.origin(), place.path(), "gate", size)
              .fix("write gate = " + (size + 1)),
          place);
    }
    return size;
  }

  private double gateBias(DeclaredOperation operation, Place place) {
    Value.DoubleValue bias = operation.attributes().get("gateBias", Value.DoubleValue.class);
    if (!Float.isFinite(bias.rounded())) {
      report(
          Diagnostic.of(
                  DiagnosticCode.NOT_FINITE, bias.origin(), place.path(), "gateBias", bias.text())
              .fix("write a number such as -2"),
          place);
    }
    return bias.number();
  }

  private void report(Diagnostic diagnostic, Place place) {
    diagnostics.report(diagnostic.usedAt(place.usedAt()));
  }
}
