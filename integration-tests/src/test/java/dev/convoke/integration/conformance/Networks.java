package dev.convoke.integration.conformance;

import dev.convoke.integration.conformance.network.Activations;
import dev.convoke.integration.conformance.network.Convolutions;
import dev.convoke.integration.conformance.network.Merges;
import dev.convoke.integration.conformance.network.Normalisations;
import dev.convoke.integration.conformance.network.Pools;
import dev.convoke.integration.conformance.network.Residuals;
import dev.convoke.integration.conformance.network.Shapes;
import dev.convoke.runtime.graph.GraphScope;
import dev.convoke.runtime.graph.LayerOutput;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The networks of the cases; each has its operation in the step {@code operation}. */
final class Networks {

  private Networks() {}

  /** The annotated interfaces, by simple name. */
  static List<Class<?>> all() {
    return Stream.of(
            Activations.class,
            Convolutions.class,
            Merges.class,
            Normalisations.class,
            Pools.class,
            Residuals.class,
            Shapes.class)
        .flatMap(holder -> Arrays.stream(holder.getClasses()))
        .filter(Networks::hasOperation) // the others are blocks
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }

  /** Builds the generated graph of a network and gives the step's output. */
  static Operand<TFloat32> operation(Class<?> network, GraphScope scope, Operand<TFloat32> images) {
    String graph = network.getName().replace('$', '_') + "Graph";
    try {
      Object built =
          Class.forName(graph)
              .getConstructor(GraphScope.class, Operand.class)
              .newInstance(scope, images);
      return ((LayerOutput) network.getMethod("operation").invoke(built)).operand();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(graph + " is not what the processor generates", e);
    }
  }

  private static boolean hasOperation(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(method -> method.getName().equals("operation"));
  }
}
