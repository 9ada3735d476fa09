package dev.convoke.processor.generate;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.cost.StepCost;
import dev.convoke.processor.ir.NetworkInput;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.ShapedNode;
import dev.convoke.processor.ir.StepGroups;
import dev.convoke.processor.ir.Variable;
import java.util.Iterator;
import java.util.List;

/** Writes {@code N.json}, the network as data, which the runtime reads. */
final class DescriptionWriter {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private DescriptionWriter() {}

  static String write(ProvenNetwork network, NetworkCost cost) {
    List<ShapedNode> nodes = network.nodes();
    JsonObject json = new JsonObject();
    json.addProperty("type", network.declared().name().qualifiedName());
    json.addProperty("name", network.declared().commandName());
    json.addProperty("fingerprint", Fingerprint.of(network));
    network.declared().paper().ifPresent(written -> json.add("paper", paper(written.paper())));
    json.add("input", input(network.input()));
    json.addProperty("classes", network.classes());
    network.training().ifPresent(plan -> json.add("training", PlanJson.of(plan)));
    network.evaluation().ifPresent(how -> json.add("evaluation", PlanJson.of(how)));
    json.addProperty("parameters", cost.total().parameters());
    json.addProperty("trainable", cost.total().trainable());
    json.addProperty("statistics", cost.total().statistics());
    json.addProperty("multiplyAdds", cost.total().multiplyAdds());
    json.addProperty("receptiveField", cost.total().receptiveField());
    json.addProperty("stride", cost.total().stride());
    json.add("memory", memory(cost));
    json.add("sideExits", sideExits(network, cost));
    json.add("steps", steps(nodes, cost.steps()));
    json.add("variables", variables(nodes));
    return GSON.toJson(json) + "\n";
  }

  private static JsonObject paper(Paper paper) {
    JsonObject object = new JsonObject();
    object.addProperty("arxiv", paper.arxiv());
    object.addProperty("citation", paper.citation());
    object.addProperty("year", paper.year());
    object.addProperty("section", paper.section());
    object.addProperty("parameters", paper.parameters());
    object.addProperty("multiplyAdds", paper.multiplyAdds());
    return object;
  }

  private static JsonObject input(NetworkInput input) {
    JsonObject object = new JsonObject();
    object.addProperty("height", input.height());
    object.addProperty("width", input.width());
    object.addProperty("channels", input.channels());
    return object;
  }

  private static JsonArray sideExits(ProvenNetwork network, NetworkCost cost) {
    JsonArray exits = new JsonArray();
    Iterator<StepCost> costs = cost.sideExits().iterator();
    network
        .sideExits()
        .forEach(
            step -> {
              StepCost exit = costs.next();
              JsonObject object = new JsonObject();
              object.addProperty("step", step.name());
              object.addProperty("weight", step.lossWeight());
              object.addProperty("parameters", exit.parameters());
              object.addProperty("multiplyAdds", exit.multiplyAdds());
              exits.add(object);
            });
    return exits;
  }

  private static JsonObject memory(NetworkCost cost) {
    JsonObject object = new JsonObject();
    object.addProperty("batch", cost.batch());
    object.addProperty("inferenceActivations", cost.inferenceActivations());
    object.addProperty("inference", cost.inferenceMemory());
    object.addProperty("trainingActivations", cost.trainingActivations());
    object.addProperty("optimizer", cost.optimizerMemory());
    object.addProperty("training", cost.trainingMemory());
    return object;
  }

  private static JsonArray steps(List<ShapedNode> nodes, List<StepCost> costs) {
    JsonArray steps = new JsonArray();
    Iterator<StepCost> each = costs.iterator();
    for (List<ShapedNode> step : StepGroups.of(nodes)) {
      ShapedNode last = step.get(step.size() - 1);
      StepCost cost = each.next();
      JsonObject object = new JsonObject();
      object.addProperty("name", last.id().step());
      JsonArray operations = new JsonArray();
      step.forEach(node -> operations.add(node.text()));
      object.add("operations", operations);
      object.add("outputShape", sizes(last.outputShape().sizes()));
      object.addProperty("parameters", cost.parameters());
      object.addProperty("multiplyAdds", cost.multiplyAdds());
      object.addProperty("receptiveField", cost.receptiveField());
      object.addProperty("stride", cost.stride());
      object.addProperty("inferenceBytes", cost.inferenceBytes());
      object.addProperty("trainingBytes", cost.trainingBytes());
      steps.add(object);
    }
    return steps;
  }

  private static JsonArray variables(List<ShapedNode> nodes) {
    JsonArray variables = new JsonArray();
    for (ShapedNode node : nodes) {
      for (Variable variable : node.variables()) {
        JsonObject object = new JsonObject();
        object.addProperty("name", variable.name());
        object.add("shape", sizes(variable.shape()));
        object.addProperty("role", variable.role().name());
        if (!variable.decays()) {
          object.addProperty("decays", false);
        }
        variables.add(object);
      }
    }
    return variables;
  }

  private static JsonArray sizes(List<Integer> sizes) {
    JsonArray array = new JsonArray();
    sizes.forEach(array::add);
    return array;
  }
}
