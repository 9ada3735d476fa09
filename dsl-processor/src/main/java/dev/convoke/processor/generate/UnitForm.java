package dev.convoke.processor.generate;

import dev.convoke.processor.ir.Drawing;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.WeightRules;
import dev.convoke.processor.ir.op.Op;
import java.util.List;

/**
 * What a unit is, wherever it stands. Units of equal form have equal code: one method serves them
 * all, and takes the step and the inputs.
 *
 * @param nodes without the unit's path
 */
record UnitForm(List<NodeForm> nodes) {

  /**
   * A node of a unit.
   *
   * @param id with the path from the unit
   * @param text the operation as written, which comments quote
   * @param variables with names from the unit
   */
  private record NodeForm(
      NodeId id,
      Op op,
      String text,
      List<Source> inputs,
      List<TensorShape> inputShapes,
      TensorShape outputShape,
      List<Variable> variables,
      Treatment weights) {}

  /** Where an input comes from. */
  private sealed interface Source {

    /** A node of the unit. */
    record Inside(NodeId node) implements Source {}

    /** An input of the unit. */
    record Outside(int number) implements Source {}
  }

  /** What the modifiers around a node come to, wherever they are written. */
  private record Treatment(Drawing kernels, double bias, boolean trainable, boolean decays) {

    static Treatment of(WeightRules rules) {
      return new Treatment(rules.kernels(), rules.bias(), rules.trainable(), rules.decays());
    }
  }

  static UnitForm of(Unit unit) {
    List<NodeId> inputs = unit.inputs();
    return new UnitForm(
        unit.nodes().stream().map(node -> form(node, unit.path(), inputs)).toList());
  }

  private static NodeForm form(ShapedNode node, String path, List<NodeId> unitInputs) {
    return new NodeForm(
        below(path, node.id()),
        node.op(),
        node.text(),
        node.node().inputs().stream().map(input -> source(input, path, unitInputs)).toList(),
        node.inputShapes(),
        node.outputShape(),
        node.variables().stream().map(v -> v.named(v.name().substring(path.length()))).toList(),
        Treatment.of(node.node().weights()));
  }

  private static Source source(NodeId input, String path, List<NodeId> unitInputs) {
    int number = unitInputs.indexOf(input);
    return number < 0 ? new Source.Inside(below(path, input)) : new Source.Outside(number);
  }

  private static NodeId below(String path, NodeId node) {
    return new NodeId(node.step().substring(path.length()), node.index());
  }
}
