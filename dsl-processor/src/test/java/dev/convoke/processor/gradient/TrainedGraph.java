package dev.convoke.processor.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.ir.ProvenNetwork;
import dev.convoke.processor.ir.Variable;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.Variables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** The training tower of a generated network, with the gradients of all weights and the images. */
final class TrainedGraph implements AutoCloseable {

  private final Graph graph = new Graph();
  private final List<Output<?>> exits = new ArrayList<>();
  private final List<Output<?>> sources = new ArrayList<>();
  private final Map<Operation, Boolean> reaching = new HashMap<>();

  TrainedGraph(ProvenNetwork network, NetworkDefinition definition) {
    Ops tf = Ops.create(graph);
    Variables variables = new Variables(tf, 1);
    GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
    Stream<Integer> sizes = network.input().shape().sizes().stream();
    long[] shape =
        LongStream.concat(LongStream.of(Shape.UNKNOWN_SIZE), sizes.mapToLong(size -> size))
            .toArray();
    Placeholder<TFloat32> images =
        tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(shape)));
    exits.add(definition.builder().build(scope, images).operand().asOutput());
    scope.sideExits().forEach(exit -> exits.add(exit.logits().asOutput()));
    Set<String> trained =
        network
            .variables()
            .filter(variable -> variable.role() == Role.TRAINABLE)
            .map(Variable::name)
            .collect(Collectors.toSet());
    sources.add(images.asOutput());
    variables.all().stream()
        .filter(variable -> trained.contains(variable.name()))
        .forEach(variable -> sources.add(scope.read(variable).asOutput()));
    assertThat(sources).as("weights of %s", definition.name()).hasSize(trained.size() + 1);
  }

  /** What TensorFlow computes each gradient with; it fails where there is none. */
  List<String> gradients() {
    Output<?>[] gradients =
        graph.addGradients(
            "gradient", exits.toArray(Output<?>[]::new), sources.toArray(Output<?>[]::new), null);
    return Arrays.stream(gradients).map(gradient -> gradient.op().type()).toList();
  }

  /** Types, by node, of what gradients come through on their way to the weights and the images. */
  Map<String, String> path() {
    exits.forEach(exit -> reaches(exit.op()));
    return reaching.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .filter(operation -> !isSource(operation))
        .collect(Collectors.toMap(Operation::name, Operation::type));
  }

  @Override
  public void close() {
    graph.close();
  }

  /** Whether an operation hands a gradient on that reaches a source. */
  private boolean reaches(Operation operation) {
    Boolean known = reaching.get(operation);
    if (known != null) {
      return known;
    }
    boolean reaches = isSource(operation);
    if (!reaches && GradientTable.current().has(operation.type())) {
      List<Operand<?>> inputs = ((GraphOperation) operation).inputs();
      reaches = inputs.stream().filter(input -> reaches(input.op())).count() > 0;
    }
    reaching.put(operation, reaches);
    return reaches;
  }

  private boolean isSource(Operation operation) {
    return sources.stream().anyMatch(source -> source.op().equals(operation));
  }
}
