package dev.convoke.runtime.step;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variable;
import dev.convoke.runtime.graph.Variables;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;

/**
 * The gradients of an objective.
 *
 * @param reached the trainable variables that have one, in the order of creation
 * @param unreached the others; none in a network that was proven, unless an operation of a user's
 *     own is at fault
 */
public record Gradients(List<VariableGradient> reached, List<Unreached> unreached) {

  private static final int NAMED = 5;

  public Gradients {
    reached = List.copyOf(reached);
    unreached = List.copyOf(unreached);
  }

  /**
   * A trainable variable without a gradient.
   *
   * @param why such as {@code the loss does not depend on it}
   */
  public record Unreached(Variable variable, String why) {

    /** The variable's name and the reason. */
    public String text() {
      return variable.name() + ": " + why;
    }
  }

  /**
   * Adds the gradients with respect to all trainable variables to a graph.
   *
   * @param scope the training tower, which reads the variables
   */
  static Gradients of(Graph graph, GraphScope scope, Variables variables, Objective objective) {
    List<Unreached> unreached = new ArrayList<>();
    List<Variable> sources = new ArrayList<>();
    Set<GraphOperation> operations = graph.subgraphTo(Set.of(objective.minimised()));
    for (Variable variable : variables.all()) {
      if (variable.role() == Role.TRAINABLE) {
        if (operations.contains(scope.read(variable).asOutput().op())) {
          sources.add(variable);
        } else {
          unreached.add(new Unreached(variable, "the loss does not depend on it"));
        }
      }
    }
    List<VariableGradient> reached = new ArrayList<>();
    if (!sources.isEmpty()) { // TensorFlow derives by at least one variable
      Output<?>[] weights =
          sources.stream().map(v -> scope.read(v).asOutput()).toArray(Output<?>[]::new);
      Output<?>[] gradients = graph.addGradients(objective.minimised().asOutput(), weights);
      for (int i = 0; i < gradients.length; i++) {
        Variable variable = sources.get(i);
        if (gradients[i].isClosed()) { // so TensorFlow says that there is none
          unreached.add(new Unreached(variable, "the loss has no gradient for it"));
        } else {
          reached.add(new VariableGradient(variable, scope.read(variable), typed(gradients[i])));
        }
      }
    }
    return new Gradients(reached, unreached);
  }

  /**
   * Refuses a network of which a part would never learn.
   *
   * @param network name for people
   * @throws UsageException naming the trainable variables without a gradient
   */
  public void requireAll(String network) {
    if (!unreached.isEmpty()) {
      Problem problem =
          Problem.of(network + " has trainable variables that no gradient reaches")
              .expected("every trainable variable on the way from the images to the loss");
      for (Unreached each : unreached.subList(0, Math.min(NAMED, unreached.size()))) {
        problem = problem.found(each.text());
      }
      throw new UsageException(
          problem.fix("use the variable in its operation, or ask for it with step.frozen()"));
    }
  }

  @SuppressWarnings("unchecked")
  private static Operand<TFloat32> typed(Output<?> gradient) {
    return (Operand<TFloat32>) gradient;
  }
}
