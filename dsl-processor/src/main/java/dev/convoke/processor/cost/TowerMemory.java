package dev.convoke.processor.cost;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.Memory.Need;
import dev.convoke.processor.operation.Operations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tensors of one tower lie in memory when, as TensorFlow's executor runs the nodes in order:
 * a tensor is there from the node that makes it to the last one that takes it, and in training to
 * the last gradient that needs it.
 */
final class TowerMemory {

  private static final int BYTES = Float.BYTES;

  private final List<ShapedNode> nodes;
  private final boolean training;
  private final int batch;
  private final Map<NodeId, Memory> memories = new HashMap<>();

  /** Whose memory the output of a node lies in, where nothing is computed. */
  private final Map<NodeId, NodeId> views = new HashMap<>();

  /** Nodes that still take an output. */
  private final Map<NodeId, Integer> takers = new HashMap<>();

  /** Gradients that need an output. */
  private final Map<NodeId, Integer> keepers = new HashMap<>();

  private final Map<NodeId, Long> sizes = new HashMap<>();
  private final Set<NodeId> learning = new HashSet<>();
  private long live;
  private long peak;

  /**
   * @param nodes in order of execution
   * @param training whether a backward pass follows
   * @param outputs nodes whose outputs stay: the logits, and those of side exits
   */
  TowerMemory(
      List<ShapedNode> nodes, boolean training, int batch, long inputBytes, Set<NodeId> outputs) {
    this.nodes = nodes;
    this.training = training;
    this.batch = batch;
    this.live = inputBytes;
    this.peak = inputBytes;
    sizes.put(NodeId.INPUT, inputBytes);
    takers.put(NodeId.INPUT, 1); // the images are the caller's
    nodes.forEach(this::prepare);
    outputs.forEach(output -> takers.merge(root(output), 1, Integer::sum));
  }

  private void prepare(ShapedNode node) {
    Memory memory = memory(node, node.op());
    memories.put(node.id(), memory);
    if (isView(memory)) {
      views.put(node.id(), root(node.node().inputs().get(0)));
      return;
    }
    sizes.put(node.id(), bytes(node.outputShape().elements()));
    Set<NodeId> inputs = inputs(node);
    inputs.forEach(input -> takers.merge(input, 1, Integer::sum));
    if (!training || (!trains(node) && inputs.stream().noneMatch(learning::contains))) {
      return;
    }
    learning.add(node.id());
    if (needs(memory.inputs(), node)) {
      inputs.forEach(input -> keepers.merge(input, 1, Integer::sum));
    }
    if (memory.keepsOutput()) {
      keepers.merge(node.id(), 1, Integer::sum);
    }
  }

  private static <O extends Op> Memory memory(ShapedNode node, O op) {
    return Operations.at(
        node, () -> Operations.primitive(op).memory(op, node.inputShapes(), node.outputShape()));
  }

  /** Runs the nodes; tells for each the most bytes that lie in memory meanwhile. */
  Map<NodeId, Long> forward() {
    Map<NodeId, Long> most = new HashMap<>();
    for (ShapedNode node : nodes) {
      long before = peak;
      peak = live;
      if (!isView(memoryOf(node))) {
        run(node, memoryOf(node));
      }
      most.put(node.id(), peak);
      peak = Math.max(before, peak);
    }
    return most;
  }

  /** The most bytes so far. */
  long peak() {
    return peak;
  }

  /** Bytes that a node makes and the backward pass waits for. */
  long kept(ShapedNode node) {
    Memory memory = memoryOf(node);
    if (isView(memory)) {
      return 0;
    }
    long output = keepers.getOrDefault(node.id(), 0) > 0 ? size(node.id()) : 0;
    return output + keptInside(node, memory);
  }

  /** Runs the gradients of the nodes, last to first, each weight being updated at once. */
  void backward(boolean decays) {
    new BackwardPass(decays).run();
  }

  private void run(ShapedNode node, Memory memory) {
    long leaving = 0;
    boolean hasPlace = false;
    for (NodeId input : inputs(node)) {
      boolean last = takers.merge(input, -1, Integer::sum) == 0 && !keepers.containsKey(input);
      leaving += last ? size(input) : 0;
      hasPlace |= last && size(input) == size(node.id());
    }
    long temporary = 0;
    for (Inner inner : memory.inner()) {
      long size = bytes(inner.elements());
      grow(size);
      if (!memory.holdsInputs()) {
        live -= leaving;
        leaving = 0;
        hasPlace = false;
      }
      live -= temporary;
      temporary = isKept(inner, node) ? 0 : size;
    }
    if (temporary == size(node.id()) && isInPlace(memory)) {
      temporary = 0;
    } else if (hasPlace && isInPlace(memory)) {
      leaving -= size(node.id());
    } else {
      grow(size(node.id()));
    }
    live -= leaving + temporary;
  }

  private void grow(long size) {
    live += size;
    peak = Math.max(peak, live);
  }

  private static boolean isInPlace(Memory memory) {
    return memory.form() == Form.IN_PLACE || memory.form() == Form.SUM;
  }

  private boolean isView(Memory memory) {
    return memory.form() == Form.VIEW || (memory.onlyInTraining() && !training);
  }

  private boolean isKept(Inner inner, ShapedNode node) {
    return learning.contains(node.id()) && needs(inner.need(), node);
  }

  private long keptInside(ShapedNode node, Memory memory) {
    return memory.inner().stream()
        .filter(inner -> isKept(inner, node))
        .mapToLong(inner -> bytes(inner.elements()))
        .sum();
  }

  private static boolean needs(Need need, ShapedNode node) {
    return switch (need) {
      case NEVER -> false;
      case FOR_WEIGHTS -> trains(node);
      case ALWAYS -> true;
    };
  }

  private static boolean trains(ShapedNode node) {
    return node.variables().stream().anyMatch(v -> v.role() == Role.TRAINABLE);
  }

  private Memory memoryOf(ShapedNode node) {
    return memories.getOrDefault(node.id(), Memory.NOTHING);
  }

  /** Distinct outputs that a node takes, views followed. */
  private Set<NodeId> inputs(ShapedNode node) {
    return node.node().inputs().stream().map(this::root).collect(Collectors.toSet());
  }

  private NodeId root(NodeId id) {
    return views.getOrDefault(id, id);
  }

  private long size(NodeId id) {
    return sizes.getOrDefault(id, 0L);
  }

  private long bytes(long elements) {
    return Math.multiplyExact(Math.multiplyExact(elements, batch), BYTES);
  }

  /** A gradient in memory; sums share it. */
  private static final class Buffer {
    private final long size;
    private int holders = 1;

    Buffer(long size) {
      this.size = size;
    }
  }

  /** The gradients on their way. */
  private final class BackwardPass {

    private final boolean decays;
    private final Map<NodeId, Buffer> pending = new HashMap<>();

    /** Gradients whose weights are updated while the next ones are computed. */
    private long updating;

    BackwardPass(boolean decays) {
      this.decays = decays;
    }

    void run() {
      for (int i = nodes.size() - 1; i >= 0; i--) {
        ShapedNode node = nodes.get(i);
        if (learning.contains(node.id())) {
          run(node, memoryOf(node));
        }
      }
    }

    private void run(ShapedNode node, Memory memory) {
      Buffer arriving = pending.remove(node.id());
      if (arriving == null) { // from the loss
        arriving = new Buffer(size(node.id()));
        grow(arriving.size);
      }
      for (NodeId input : inputs(node)) {
        if (learning.contains(input)) {
          pass(input, memory.form() == Form.SUM ? arriving : null);
        }
      }
      long inside =
          memory.inner().stream().mapToLong(inner -> bytes(inner.elements())).max().orElse(0);
      long gradients = gradients(node, true);
      grow(inside + gradients);
      live -= inside + gradients;
      if (gradients > 0) {
        live -= updating;
        updating = gradients(node, false);
        live += updating;
      }
      release(arriving);
      live -= keptInside(node, memory);
      if (needs(memory.inputs(), node)) {
        inputs(node).forEach(this::done);
      }
      if (memory.keepsOutput()) {
        done(node.id());
      }
    }

    /** Adds a gradient to what has come for an output, in place. */
    private void pass(NodeId input, @Nullable Buffer shared) {
      Buffer gradient = shared;
      if (gradient == null) {
        gradient = new Buffer(size(input));
        grow(gradient.size);
      } else {
        gradient.holders++;
      }
      Buffer earlier = pending.put(input, gradient);
      if (earlier != null) {
        release(earlier);
      }
    }

    private void release(Buffer buffer) {
      buffer.holders--;
      if (buffer.holders == 0) {
        live -= buffer.size;
      }
    }

    private void done(NodeId output) {
      if (keepers.merge(output, -1, Integer::sum) == 0 && !output.equals(NodeId.INPUT)) {
        live -= size(output);
      }
    }

    /** Of trained weights, each beside its decay if that counts. */
    private long gradients(ShapedNode node, boolean withDecay) {
      return node.variables().stream()
          .filter(variable -> variable.role() == Role.TRAINABLE)
          .mapToLong(v -> v.size() * BYTES * (withDecay && decays && v.decays() ? 2 : 1))
          .sum();
    }
  }
}
