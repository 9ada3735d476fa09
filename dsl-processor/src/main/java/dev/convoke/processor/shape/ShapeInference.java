package dev.convoke.processor.shape;

import dev.convoke.processor.diagnostic.Diagnostics;
import dev.convoke.processor.diagnostic.FindingException;
import dev.convoke.processor.ir.Network;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.Node;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.layer.SymbolResolver;
import dev.convoke.processor.operation.Operation;
import dev.convoke.processor.operation.OperationAnnotations;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Operations;
import dev.convoke.processor.operation.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks the flat network once, reading each operation and working out its sizes. */
public final class ShapeInference {

  private final Network network;
  private final OperationAnnotations annotations;
  private final Diagnostics diagnostics;
  private final Map<NodeId, TensorShape> shapes = new HashMap<>();
  private final Map<NodeId, ShapedNode> shaped = new HashMap<>();
  private final List<ShapedNode> nodes = new ArrayList<>();
  private final VariableNames names = new VariableNames();
  private final ShapeTrace trace;

  private ShapeInference(
      Network network, OperationAnnotations annotations, Diagnostics diagnostics) {
    this.network = network;
    this.annotations = annotations;
    this.diagnostics = diagnostics;
    this.trace = new ShapeTrace(network.checked().input(), shaped);
  }

  /** Shapes and variables of every node that can be known. */
  public static ShapedNetwork infer(
      Network network, OperationAnnotations annotations, Diagnostics diagnostics) {
    ShapeInference inference = new ShapeInference(network, annotations, diagnostics);
    inference.shapes.put(
        NodeId.INPUT,
        network.checked().input().map(NetworkInput::shape).orElse(TensorShape.unknown()));
    network.nodes().forEach(inference::visit);
    return new ShapedNetwork(network, inference.nodes);
  }

  /** An operation with its text, once it could be read. */
  private record ReadOp(Op op, String annotation, String text) {}

  private void visit(Node node) {
    try {
      infer(node);
    } catch (FindingException e) {
      diagnostics.report(e.finding().at(node.origins()));
      shapes.put(node.id(), TensorShape.unknown());
    }
  }

  private void infer(Node node) {
    List<TensorShape> inputs = node.inputs().stream().map(this::shapeOf).toList();
    Optional<ReadOp> read = read(node, inputs);
    boolean known = inputs.stream().noneMatch(TensorShape.Unknown.class::isInstance);
    if (read.isEmpty() || !known) {
      shapes.put(node.id(), TensorShape.unknown());
      return;
    }
    Site site =
        new Site(node, read.get().annotation(), inputs, () -> trace.of(traced(node)), diagnostics);
    OperationShape shape = WeightLimit.checked(shape(read.get().op(), site), site);
    shapes.put(node.id(), shape.output());
    if (!(shape.output() instanceof TensorShape.Unknown)) {
      ShapedNode result = shaped(node, read.get(), inputs, shape);
      shaped.put(node.id(), result);
      nodes.add(result);
    }
  }

  /** The input whose history explains the shape: of a shortcut, the branch that it must follow. */
  private static NodeId traced(Node node) {
    return node.inputs().get(node.work() instanceof Node.Ready ready ? shapedBy(ready.op()) : 0);
  }

  private TensorShape shapeOf(NodeId id) {
    return shapes.getOrDefault(id, TensorShape.unknown());
  }

  /** Reads also behind an unknown shape, so that an independent mistake gives its own message. */
  private Optional<ReadOp> read(Node node, List<TensorShape> inputs) {
    if (node.work() instanceof Node.Ready ready) {
      return Optional.of(wired(ready.op(), inputs));
    }
    if (!(node.work() instanceof Node.Written written)) {
      return Optional.empty();
    }
    int classes = network.checked().classes();
    OperationValues values =
        new OperationValues(
            node, written, inputs.get(0), classes, new SymbolResolver(shapes), diagnostics);
    Optional<Op> op =
        annotations.of(written.operation().annotation()).map(operation -> operation.read(values));
    if (op.isEmpty() || values.failed()) {
      return Optional.empty();
    }
    String name = written.operation().writtenAs();
    return Optional.of(new ReadOp(op.get(), name, values.text()));
  }

  private static <O extends Op> OperationShape shape(O op, Site site) {
    return Operations.of(op).shape(op, site);
  }

  /** An operation that comes from the wiring. */
  private static <O extends Op> ReadOp wired(O op, List<TensorShape> inputs) {
    Operation<O> operation = Operations.of(op);
    return new ReadOp(op, operation.name(op), operation.text(op, inputs));
  }

  private static <O extends Op> int shapedBy(O op) {
    return Operations.of(op).shapedBy();
  }

  private ShapedNode shaped(
      Node node, ReadOp read, List<TensorShape> inputs, OperationShape shape) {
    List<Variable> variables =
        names.name(node.id().step(), read.annotation(), shape.variables()).stream()
            .map(node.weights()::applied)
            .toList();
    return new ShapedNode(node, read.op(), read.text(), inputs, shape.output(), variables);
  }
}
