package dev.convoke.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.runtime.fixture.LayerRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class InitializerTest {

  /** The value of the variable {@code name}, created among others. */
  private static float[] value(long seed, Initializer initializer, String name, String... before) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Variables variables = new Variables(tf, seed);
      for (String other : before) {
        variables.get(other, Role.TRAINABLE, true, initializer, Shape.of(100, 100));
      }
      Variable variable =
          variables.get(name, Role.TRAINABLE, true, initializer, Shape.of(100, 100));
      GraphScope scope = new GraphScope(tf, variables, true, tf.constant(0L));
      try (Session session = new Session(graph)) {
        variables.initialize(session);
        try (Result result = session.runner().fetch(scope.read(variable)).run()) {
          return LayerRun.floats((TFloat32) result.get(0));
        }
      }
    }
  }

  private static double mean(float[] numbers) {
    double sum = 0;
    for (float number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }

  private static double variance(float[] numbers) {
    double mean = mean(numbers);
    double sum = 0;
    for (float number : numbers) {
      sum += (number - mean) * (number - mean);
    }
    return sum / numbers.length;
  }

  @Test
  void heNormalHasVarianceTwoOverFanIn() {
    float[] numbers = value(1, Initializer.heNormal(50), "w");
    // 10,000 numbers: the mean deviates by 0.2 / 100, the variance by 1.4 percent
    assertThat(mean(numbers)).isCloseTo(0, within(0.008));
    assertThat(variance(numbers)).isCloseTo(0.04, within(0.0024));
    // not truncated: beyond three deviations lie 0.27 percent, 27 numbers
    assertThat(count(numbers, 0.6f)).isBetween(9, 59);
  }

  private static int count(float[] numbers, float beyond) {
    int count = 0;
    for (float number : numbers) {
      if (Math.abs(number) > beyond) {
        count++;
      }
    }
    return count;
  }

  @Test
  void glorotUniformFillsItsInterval() {
    float[] numbers = value(1, Initializer.glorotUniform(100, 50), "w");
    // sqrt(6 / 150) = 0.2; variance limit² / 3
    assertThat(count(numbers, 0.2f)).isZero();
    assertThat(count(numbers, 0.19f)).isBetween(400, 600);
    assertThat(mean(numbers)).isCloseTo(0, within(0.005));
    assertThat(variance(numbers)).isCloseTo(0.04 / 3, within(0.0005));
  }

  static Stream<Arguments> normals() {
    // deviations of fan-in 50, fan-out 150: sqrt(2 / 50), sqrt(2 / 200), sqrt(1 / 50)
    return Stream.of(
        arguments(Initializer.heNormal(50), 0.2),
        arguments(Initializer.glorotNormal(50, 150), 0.1),
        arguments(Initializer.lecunNormal(50), 0.1414214),
        arguments(Initializer.normal(0.01f), 0.01),
        arguments(Initializer.heNormal(50).times(0.5f), 0.1));
  }

  @ParameterizedTest
  @MethodSource("normals")
  void normalsHaveTheirDeviationAndTails(Initializer initializer, double deviation) {
    float[] numbers = value(1, initializer, "w");
    assertThat(mean(numbers)).isCloseTo(0, within(0.04 * deviation));
    assertThat(Math.sqrt(variance(numbers))).isCloseTo(deviation, within(0.03 * deviation));
    // beyond three deviations lie 0.27 percent, 27 numbers
    assertThat(count(numbers, (float) (3 * deviation))).isBetween(9, 59);
  }

  static Stream<Arguments> uniforms() {
    // limits of fan-in 150, fan-out 450: sqrt(6 / 150), sqrt(6 / 600), sqrt(3 / 150)
    return Stream.of(
        arguments(Initializer.heUniform(150), 0.2),
        arguments(Initializer.glorotUniform(150, 450), 0.1),
        arguments(Initializer.lecunUniform(150), 0.1414214),
        arguments(Initializer.uniform(0.05f), 0.05),
        arguments(Initializer.uniform(0.05f).times(3), 0.15));
  }

  @ParameterizedTest
  @MethodSource("uniforms")
  void uniformsFillTheirInterval(Initializer initializer, double limit) {
    float[] numbers = value(1, initializer, "w");
    assertThat(count(numbers, (float) (1.00001 * limit))).isZero();
    assertThat(count(numbers, (float) (0.95 * limit))).isBetween(400, 600);
    assertThat(mean(numbers)).isCloseTo(0, within(0.025 * limit));
    assertThat(Math.sqrt(variance(numbers))).isCloseTo(limit / Math.sqrt(3), within(0.02 * limit));
  }

  @Test
  void truncatedNormalEndsAtTwoDeviations() {
    float[] numbers = value(1, Initializer.truncatedNormal(0.1f), "w");
    assertThat(count(numbers, 0.2f)).isZero();
    // sqrt(1 - 4·φ(2) / (2·Φ(2) - 1)) = sqrt(1 - 4·0.05399097 / 0.95449974) = 0.87962566
    assertThat(Math.sqrt(variance(numbers))).isCloseTo(0.087962566, within(0.002));
    // between 1.9 and 2 deviations: (Φ(2) - Φ(1.9))·2 / 0.9545 = 1.25 percent
    assertThat(count(numbers, 0.19f)).isBetween(90, 160);
  }

  @Test
  void zerosAndOnesAreThat() {
    assertThat(value(1, Initializer.zeros(), "w")).containsOnly(0);
    assertThat(value(1, Initializer.ones(), "w")).containsOnly(1);
    assertThat(value(1, Initializer.constant(-2.5f), "w")).containsOnly(-2.5f);
  }

  @Test
  void valuesDependOnSeedAndNameAndOnNothingElse() {
    float[] numbers = value(1, Initializer.heNormal(50), "w");
    assertThat(value(1, Initializer.heNormal(50), "w", "a", "b")).containsExactly(numbers);
    assertThat(value(2, Initializer.heNormal(50), "w")).isNotEqualTo(numbers);
    assertThat(value(1, Initializer.heNormal(50), "v")).isNotEqualTo(numbers);
  }
}
