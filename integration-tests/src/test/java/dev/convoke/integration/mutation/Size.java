package dev.convoke.integration.mutation;

import dev.convoke.description.NetworkDescription;
import java.util.List;

/** What a test has the time and the memory to train: a mutation may ask for gigabytes. */
final class Size {

  private static final long MOST_PARAMETERS = 20_000_000;
  private static final long MOST_MULTIPLY_ADDS = 400_000_000;
  private static final long MOST_ELEMENTS = 8_000_000;

  private Size() {}

  static boolean canBeTrained(NetworkDescription network) {
    NetworkDescription.Input input = network.input();
    long elements = product(List.of(input.height(), input.width(), input.channels()));
    for (NetworkDescription.Step step : network.steps()) {
      elements += product(step.outputShape());
    }
    return network.variables().stream().mapToLong(v -> v.size()).sum() <= MOST_PARAMETERS
        && network.costs().multiplyAdds() <= MOST_MULTIPLY_ADDS
        && elements <= MOST_ELEMENTS;
  }

  private static long product(List<Integer> sizes) {
    return sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}
