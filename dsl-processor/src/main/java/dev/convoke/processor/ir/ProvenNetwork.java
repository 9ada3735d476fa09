package dev.convoke.processor.ir;

import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network without a mistake: the only thing from which code is generated.
 *
 * @param nodes as written, in order of execution; the last gives the logits
 * @param primitives what is computed for them, in order of execution: composites are taken apart
 */
public record ProvenNetwork(
    DeclaredNetwork declared,
    NetworkInput input,
    int classes,
    Optional<Recipe> recipe,
    Optional<EvaluationProtocol> evaluation,
    List<ShapedNode> nodes,
    List<ShapedNode> primitives) {
  public ProvenNetwork {
    nodes = List.copyOf(nodes);
    primitives = List.copyOf(primitives);
  }

  /** The primitives that prediction needs: all but those of side exits. */
  public List<ShapedNode> trunk() {
    Set<String> exits = sideExits().map(DeclaredStep::name).collect(Collectors.toSet());
    return primitives.stream().filter(node -> !exits.contains(node.id().topStep())).toList();
  }

  /** The primitives of each of the network's own steps, by its name. */
  public Map<String, List<ShapedNode>> nodesByStep() {
    return primitives.stream().collect(Collectors.groupingBy(node -> node.id().topStep()));
  }

  /** The steps that only training looks at. */
  public Stream<DeclaredStep> sideExits() {
    return declared.body().steps().stream().filter(step -> step.auxiliary().isPresent());
  }

  /** All variables, in the order of creation. */
  public Stream<Variable> variables() {
    return nodes.stream().flatMap(node -> node.variables().stream());
  }

  /** The network with weights to start from, which are proven to fit. */
  public ProvenNetwork startingFrom(Recipe.InitialWeights weights) {
    return new ProvenNetwork(
        declared,
        input,
        classes,
        recipe.map(known -> known.startingFrom(weights)),
        evaluation,
        nodes,
        primitives);
  }
}
