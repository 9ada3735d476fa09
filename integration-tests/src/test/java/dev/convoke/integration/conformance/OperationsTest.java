package dev.convoke.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated operations give the outputs and gradients of another library. */
class OperationsTest {

  /** Of each number, where float32 holds seven digits. */
  private static final double RELATIVE = 5e-5;

  /** Of the largest number of the tensor, or of 1: what sums of larger terms lose. */
  private static final double OF_LARGEST = 2e-6;

  static Stream<Arguments> towers() throws IOException {
    Stream.Builder<Arguments> towers = Stream.builder();
    for (Class<?> network : Networks.all()) {
      for (Fixture.Expectation run : Fixture.read(network.getSimpleName()).runs()) {
        run.towers().forEach(tower -> towers.add(Arguments.of(network, tower)));
      }
    }
    return towers.build();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("towers")
  void givesThePeersNumbers(Class<?> network, String tower) throws IOException {
    String name = network.getSimpleName() + ", " + tower + ": ";
    Fixture fixture = Fixture.read(network.getSimpleName());
    Fixture.Expectation expected = fixture.expectation(tower);
    try (Tower built = new Tower(network, fixture.input().shape(), tower.equals("training"), 0)) {
      assertThat(built.shapes()).as(name + "variables").isEqualTo(shapes(fixture.variables()));
      built.set(fixture.variables());
      TowerRun run = built.run(fixture.input(), fixture.cotangent());
      check(name + "output", run.output(), expected.output());
      checkAll(name + "gradient of ", run.gradients(), expected.gradients());
      checkAll(name + "afterwards ", run.after(), expected.after());
    }
  }

  private static Map<String, List<Long>> shapes(Map<String, Tensor> tensors) {
    Map<String, List<Long>> shapes = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> shapes.put(name, Arrays.stream(tensor.shape()).boxed().toList()));
    return shapes;
  }

  private static void checkAll(
      String what, Map<String, Tensor> actual, Map<String, Tensor> expected) {
    assertThat(actual.keySet()).as(what + "variables").isEqualTo(expected.keySet());
    expected.forEach((name, tensor) -> check(what + name, actual.get(name), tensor));
  }

  private static void check(String what, Tensor actual, Tensor expected) {
    assertThat(actual.shape()).as(what + ", shape").isEqualTo(expected.shape());
    double largest = 1;
    for (float number : expected.numbers()) {
      largest = Math.max(largest, Math.abs(number));
    }
    for (int i = 0; i < expected.numbers().length; i++) {
      double wanted = expected.numbers()[i];
      double tolerance = RELATIVE * Math.abs(wanted) + OF_LARGEST * largest;
      assertThat((double) actual.numbers()[i])
          .as("%s, number %d of shape %s", what, i, Arrays.toString(expected.shape()))
          .isCloseTo(wanted, within(tolerance));
    }
  }
}
