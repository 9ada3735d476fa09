package dev.convoke.processor.cost;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.StepGroups;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What a network costs. Counts and the receptive field are those of prediction, so without side
 * exits; the memory of training has them. Bytes are for the declared batch, one image where none is
 * declared.
 *
 * @param batch images
 * @param steps in the order in which they end, side exits included
 * @param sideExits of each step that only training looks at, with all steps inside it
 * @param total of all steps that prediction needs; bytes as below
 * @param inferenceActivations the most bytes of activations at a time, the images included
 * @param inferenceMemory these with the weights and the statistics
 * @param trainingActivations the most bytes of activations and gradients at a time, with side exits
 * @param optimizerMemory what the optimizer remembers
 * @param trainingMemory all of it with the weights and the statistics
 */
public record NetworkCost(
    int batch,
    List<StepCost> steps,
    List<StepCost> sideExits,
    StepCost total,
    long inferenceActivations,
    long inferenceMemory,
    long trainingActivations,
    long optimizerMemory,
    long trainingMemory) {

  public NetworkCost {
    steps = List.copyOf(steps);
    sideExits = List.copyOf(sideExits);
  }

  /** Of a network whose sizes are known. */
  public static NetworkCost of(ProvenNetwork network) {
    return new Counting(network).cost();
  }

  /** One network being counted. */
  private static final class Counting {

    private final ProvenNetwork network;
    private final List<ShapedNode> trunk;
    private final int batch;
    private final int slots;
    private final TowerMemory inference;
    private final TowerMemory training;
    private final Map<NodeId, Long> alive;
    private final NodeCosts nodeCosts;
    private final Map<String, List<ShapedNode>> nodesByStep;

    Counting(ProvenNetwork network) {
      this.network = network;
      this.nodeCosts = NodeCosts.of(network.primitives());
      this.nodesByStep = network.nodesByStep();
      this.trunk = network.trunk();
      this.batch = network.recipe().map(Recipe::batch).orElse(1);
      this.slots =
          network.recipe().map(recipe -> recipe.optimizer().slots()).orElse(0)
              + network
                  .recipe()
                  .map(recipe -> recipe.movingAverage().isPresent() ? 1 : 0)
                  .orElse(0);
      this.inference = tower(trunk, false);
      this.alive = inference.forward();
      this.training = tower(network.primitives(), true);
    }

    NetworkCost cost() {
      List<StepCost> steps =
          StepGroups.of(network.primitives()).stream()
              .map(nodes -> cost(nodes.get(0).id().step(), nodes))
              .toList();
      StepCost total = cost("", trunk, lastMap());
      training.forward();
      training.backward(
          network.recipe().map(Recipe::optimizer).map(Optimizer::weightDecay).orElse(0.0) > 0);
      long weights = bytes(sum(trunk, Counting::elements));
      long all = bytes(sum(network.primitives(), Counting::elements));
      long remembered =
          bytes(slots * sum(network.primitives(), node -> node.sizeOf(Role.TRAINABLE)));
      return new NetworkCost(
          batch,
          steps,
          sideExits().map(exit -> cost(exit, nodesOf(exit))).toList(),
          total,
          inference.peak(),
          weights + inference.peak(),
          training.peak(),
          remembered,
          all + remembered + training.peak());
    }

    private TowerMemory tower(List<ShapedNode> nodes, boolean withBackwardPass) {
      Set<NodeId> outputs = new HashSet<>();
      outputs.add(last(trunk).id());
      if (withBackwardPass) {
        sideExits().forEach(exit -> outputs.add(last(nodesOf(exit)).id()));
      }
      long images = bytes(Math.multiplyExact((long) batch, network.input().shape().elements()));
      return new TowerMemory(nodes, withBackwardPass, batch, images, outputs);
    }

    private Stream<String> sideExits() {
      return network.sideExits().map(DeclaredStep::name);
    }

    private List<ShapedNode> nodesOf(String step) {
      return nodesByStep.getOrDefault(step, List.of());
    }

    private StepCost cost(String step, List<ShapedNode> nodes) {
      return cost(step, nodes, nodeCosts.of(last(nodes).id()));
    }

    private StepCost cost(String step, List<ShapedNode> nodes, NodeCost seen) {
      return new StepCost(
          step,
          sum(nodes, node -> node.sizeOf(Role.TRAINABLE)),
          sum(nodes, node -> node.sizeOf(Role.FROZEN)),
          sum(nodes, node -> node.sizeOf(Role.STATISTIC)),
          sum(nodes, node -> nodeCosts.of(node.id()).multiplyAdds()),
          nodes.stream().mapToLong(node -> alive.getOrDefault(node.id(), 0L)).max().orElse(0),
          sum(nodes, training::kept),
          bytes(slots * sum(nodes, node -> node.sizeOf(Role.TRAINABLE))),
          seen.fieldSize(),
          seen.stride());
    }

    /** Of the last map; behind it every unit sees the whole image. */
    private NodeCost lastMap() {
      NodeCost last = NodeCost.OF_INPUT;
      for (ShapedNode node : trunk) {
        last = node.outputShape() instanceof FeatureMap ? nodeCosts.of(node.id()) : last;
      }
      return last;
    }

    private static ShapedNode last(List<ShapedNode> nodes) {
      return nodes.get(nodes.size() - 1);
    }

    private static long elements(ShapedNode node) {
      return node.variables().stream().mapToLong(Variable::size).reduce(0, Math::addExact);
    }

    private static long sum(List<ShapedNode> nodes, ToLongFunction<ShapedNode> count) {
      return nodes.stream().mapToLong(count).reduce(0, Math::addExact);
    }

    private static long bytes(long elements) {
      return Math.multiplyExact(elements, Float.BYTES);
    }
  }
}
