package dev.convoke.runtime.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.NetworkDescription.Role;
import dev.convoke.runtime.fixture.LayerRun;
import org.junit.jupiter.api.Test;
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

  @Test
  void zerosAndOnesAreThat() {
    assertThat(value(1, Initializer.zeros(), "w")).containsOnly(0);
    assertThat(value(1, Initializer.ones(), "w")).containsOnly(1);
  }

  @Test
  void valuesDependOnSeedAndNameAndOnNothingElse() {
    float[] numbers = value(1, Initializer.heNormal(50), "w");
    assertThat(value(1, Initializer.heNormal(50), "w", "a", "b")).containsExactly(numbers);
    assertThat(value(2, Initializer.heNormal(50), "w")).isNotEqualTo(numbers);
    assertThat(value(1, Initializer.heNormal(50), "v")).isNotEqualTo(numbers);
  }
}
