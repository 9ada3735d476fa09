package dev.convoke.processor.ir;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.op.Op;
import java.util.List;

/**
 * A node whose operation and sizes are known.
 *
 * @param node what it was before
 * @param op the operation, all numbers plain
 * @param text the operation as written, symbols filled in: {@code Conv3x3(32, stride = 2)}
 * @param inputShapes one for each input
 * @param outputShape its output
 * @param variables with full names
 */
public record ShapedNode(
    Node node,
    Op op,
    String text,
    List<TensorShape> inputShapes,
    TensorShape outputShape,
    List<Variable> variables) {

  public ShapedNode {
    inputShapes = List.copyOf(inputShapes);
    variables = List.copyOf(variables);
  }

  public NodeId id() {
    return node.id();
  }

  /** Weights, without statistics. */
  public long parameters() {
    return variables.stream()
        .filter(variable -> variable.role() != Role.STATISTIC)
        .mapToLong(Variable::size)
        .sum();
  }

  /** Elements of the variables of a role. */
  public long sizeOf(Role role) {
    return variables.stream()
        .filter(variable -> variable.role() == role)
        .mapToLong(Variable::size)
        .sum();
  }
}
