package dev.convoke.processor.html;

import dev.convoke.processor.html.Part.Operation;
import dev.convoke.processor.html.Part.Step;
import dev.convoke.processor.html.Part.Unit;
import dev.convoke.processor.ir.BlockLabels;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From a proven network to the parts of its diagram. */
final class Diagram {

  private final Dataflow flow;
  private final BlockLabels labels;
  private final Set<String> exits;

  private Diagram(ProvenNetwork network) {
    this.flow = new Dataflow(network);
    this.labels = new BlockLabels(network.declared());
    this.exits = Set.copyOf(network.sideExits().map(DeclaredStep::name).toList());
  }

  /** The parts from the input down to the logits. */
  static List<Part> of(ProvenNetwork network) {
    Diagram diagram = new Diagram(network);
    Scope scope = new Scope(diagram, "", diagram.flow.computed(network.nodes()));
    String shape = Html.shape(network.input().shape());
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Step("input", List.of(), shape, 0, List.of(), scope.exitsBehind(SeriesParallel.ENTRY)));
    parts.addAll(scope.parts());
    return List.copyOf(parts);
  }

  Dataflow flow() {
    return flow;
  }

  boolean isExit(String path) {
    return exits.contains(path);
  }

  /** A step, unit, or what a block does itself. */
  Part part(
      String path, List<ShapedNode> nodes, String name, List<String> takes, List<Part> behind) {
    String output = Html.shape(nodes.get(nodes.size() - 1).outputShape());
    long parameters = nodes.stream().mapToLong(ShapedNode::parameters).sum();
    if (nodes.stream().allMatch(node -> node.id().step().equals(path))) {
      List<Operation> operations =
          nodes.stream().map(n -> new Operation(n.text(), family(n))).toList();
      return new Step(name, operations, output, parameters, takes, behind);
    }
    Set<NodeId> entering = flow.entering(nodes);
    String input = entering.size() == 1 ? Html.shape(flow.shape(entering.iterator().next())) : "";
    List<Part> content = new Scope(this, path, nodes).parts();
    return new Unit(
        name, label(path, content), 1, input, output, parameters, content, takes, behind);
  }

  private static Family family(ShapedNode node) {
    return Operations.at(node, () -> Operations.of(node.op()).family());
  }

  /** {@code 3 × BasicBlock}. */
  private String label(String path, List<Part> content) {
    String block = labels.of(path);
    int times =
        content.stream()
            .filter(Unit.class::isInstance)
            .map(Unit.class::cast)
            .filter(unit -> Repeats.isRepetition(unit.name()))
            .mapToInt(Unit::times)
            .sum();
    return times < 2 || block.isEmpty() ? block : times + " × " + block;
  }
}
