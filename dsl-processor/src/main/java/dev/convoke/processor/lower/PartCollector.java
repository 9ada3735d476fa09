package dev.convoke.processor.lower;

import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.WeightRules;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Operation;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Operations;
import dev.convoke.processor.operation.Parts;
import dev.convoke.processor.operation.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The parts of one operation, with the shapes that their own rules find. */
final class PartCollector implements Parts {

  private final ShapedNode whole;
  private final Supplier<NodeId> names;
  private final Map<NodeId, TensorShape> shapes = new HashMap<>();
  private final List<ShapedNode> parts = new ArrayList<>();

  /** Variables of the whole that no part has yet. */
  private final List<Variable> left;

  /**
   * @param names of nodes of its step, each once
   */
  PartCollector(ShapedNode whole, Supplier<NodeId> names) {
    this.whole = whole;
    this.names = names;
    this.left = new ArrayList<>(whole.variables());
    for (int i = 0; i < whole.inputShapes().size(); i++) {
      shapes.put(input(i), inputShape(i));
    }
  }

  @Override
  public NodeId input(int index) {
    return whole.node().inputs().get(index);
  }

  @Override
  public TensorShape inputShape(int index) {
    return whole.inputShapes().get(index);
  }

  @Override
  public TensorShape outputShape() {
    return whole.outputShape();
  }

  @Override
  public NodeId add(Op op, NodeId... inputs) {
    return add(op, whole.node().weights(), List.of(inputs));
  }

  @Override
  public NodeId addBiased(double bias, Op op, NodeId... inputs) {
    return add(op, whole.node().weights().withBias(bias), List.of(inputs));
  }

  private <O extends Op> NodeId add(O op, WeightRules weights, List<NodeId> inputs) {
    Node node = new Node(names.get(), new Node.Ready(op), inputs, whole.node().origins(), weights);
    List<TensorShape> inputShapes =
        inputs.stream().map(input -> Objects.requireNonNull(shapes.get(input))).toList();
    Operation<O> operation = Operations.of(op);
    OperationShape shape =
        operation.shape(
            op, new Site(node, operation.name(op), inputShapes, List::of, new Diagnostics()));
    shapes.put(node.id(), shape.output());
    List<Variable> own = shape.variables().stream().map(this::take).toList();
    parts.add(new ShapedNode(node, op, "", inputShapes, shape.output(), own));
    return node.id();
  }

  /** The next variable of the whole, which is a part's. */
  private Variable take(Variable ofPart) {
    Optional<Variable> next = left.stream().findFirst();
    if (next.filter(variable -> variable.shape().equals(ofPart.shape())).isEmpty()) {
      throw new IllegalStateException(whole.id() + ": " + ofPart + " is not " + next);
    }
    return left.remove(0);
  }

  /** All parts, the last in the place of the whole. */
  List<ShapedNode> collected() {
    ShapedNode last = parts.get(parts.size() - 1);
    if (!left.isEmpty() || !last.outputShape().equals(whole.outputShape())) {
      throw new IllegalStateException(whole.id() + " is more than its parts");
    }
    Node node = last.node();
    Node inPlace = new Node(whole.id(), node.work(), node.inputs(), node.origins(), node.weights());
    ShapedNode output =
        new ShapedNode(
            inPlace,
            last.op(),
            whole.text(),
            last.inputShapes(),
            last.outputShape(),
            last.variables());
    return Stream.concat(parts.subList(0, parts.size() - 1).stream(), Stream.of(output)).toList();
  }
}
