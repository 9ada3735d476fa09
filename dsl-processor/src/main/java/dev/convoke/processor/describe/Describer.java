package dev.convoke.processor.describe;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Costs;
import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.description.NetworkDescription.Memory;
import dev.convoke.description.NetworkDescription.SideExit;
import dev.convoke.description.NetworkDescription.Step;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.cost.StepCost;
import dev.convoke.processor.ir.DeclaredNetwork;
import dev.convoke.processor.ir.DeclaredPaper;
import dev.convoke.processor.ir.DeclaredStep;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.StepGroups;
import dev.convoke.processor.ir.Variable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Describes a network as data. */
public final class Describer {

  private Describer() {}

  /**
   * The description of a proven network.
   *
   * @param cost what it costs
   * @param fingerprint of its function and variables
   */
  public static NetworkDescription describe(
      ProvenNetwork network, NetworkCost cost, String fingerprint) {
    DeclaredNetwork declared = network.declared();
    return new NetworkDescription(
        declared.name().qualifiedName(),
        declared.commandName(),
        fingerprint,
        declared.paper().map(DeclaredPaper::paper),
        input(network.input()),
        network.classes(),
        network.recipe(),
        network.evaluation(),
        costs(cost),
        steps(network, cost),
        network.variables().map(Describer::variable).toList(),
        sideExits(network, cost));
  }

  private static Input input(NetworkInput input) {
    return new Input(input.height(), input.width(), input.channels(), input.padTo());
  }

  private static Costs costs(NetworkCost cost) {
    StepCost total = cost.total();
    return new Costs(
        total.parameters(),
        total.trainable(),
        total.statistics(),
        total.multiplyAdds(),
        total.receptiveField(),
        total.stride(),
        memory(cost));
  }

  private static Memory memory(NetworkCost cost) {
    return new Memory(
        cost.batch(),
        cost.inferenceActivations(),
        cost.inferenceMemory(),
        cost.trainingActivations(),
        cost.optimizerMemory(),
        cost.trainingMemory());
  }

  private static List<Step> steps(ProvenNetwork network, NetworkCost cost) {
    List<Step> steps = new ArrayList<>();
    Iterator<StepCost> costs = cost.steps().iterator();
    for (List<ShapedNode> nodes : StepGroups.of(network.nodes())) {
      steps.add(step(nodes, costs.next()));
    }
    return steps;
  }

  private static Step step(List<ShapedNode> nodes, StepCost cost) {
    ShapedNode last = nodes.get(nodes.size() - 1);
    return new Step(
        last.id().step(),
        nodes.stream().map(ShapedNode::text).toList(),
        last.outputShape().sizes(),
        cost.parameters(),
        cost.multiplyAdds(),
        cost.receptiveField(),
        cost.stride(),
        cost.inferenceBytes(),
        cost.trainingBytes());
  }

  private static VariableDescription variable(Variable variable) {
    return new VariableDescription(
        variable.name(),
        variable.shape().stream().map(Integer::longValue).toList(),
        variable.role(),
        variable.decays());
  }

  private static List<SideExit> sideExits(ProvenNetwork network, NetworkCost cost) {
    List<SideExit> exits = new ArrayList<>();
    Iterator<StepCost> costs = cost.sideExits().iterator();
    for (DeclaredStep step : network.sideExits().toList()) {
      StepCost exit = costs.next();
      exits.add(
          new SideExit(step.name(), step.lossWeight(), exit.parameters(), exit.multiplyAdds()));
    }
    return exits;
  }
}
