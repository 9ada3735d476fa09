package dev.convoke.processor.shape;

import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how a shape came about: the nodes before it that changed a shape, nearest first. */
final class ShapeTrace {

  private final Optional<NetworkInput> input;
  private final Map<NodeId, ShapedNode> shaped;

  ShapeTrace(Optional<NetworkInput> input, Map<NodeId, ShapedNode> shaped) {
    this.input = input;
    this.shaped = shaped;
  }

  List<String> of(NodeId id) {
    List<String> trace = new ArrayList<>();
    NodeId at = id;
    while (shaped.get(at) != null) {
      ShapedNode node = shaped.get(at);
      TensorShape before = node.inputShapes().get(0);
      if (!before.equals(node.outputShape())) {
        trace.add(
            at.step()
                + " = @"
                + node.text()
                + ": "
                + before.text()
                + " -> "
                + node.outputShape().text());
      }
      at = node.node().inputs().get(0);
    }
    if (at.equals(NodeId.INPUT)) {
      input.ifPresent(images -> trace.add(describe(images)));
    }
    return trace;
  }

  private static String describe(NetworkInput images) {
    String padded = images.padTo() == 0 ? "" : ", padTo = " + images.padTo();
    return "input = @Input("
        + images.height()
        + "×"
        + images.width()
        + padded
        + "): "
        + images.shape().text();
  }
}
