package dev.convoke.models.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.models.Zoo;
import dev.convoke.models.numbers.NetworkFixture.Digest;
import dev.convoke.models.numbers.NetworkFixture.Numbers;
import dev.convoke.models.numbers.NetworkRun.Outcome;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.graph.Variable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;

/**
 * With the same weights and images, whole networks give the logits, the loss and the gradient of
 * every variable that torchvision, Keras Applications or, where neither has the network, PyTorch
 * give in float64. {@code src/test/python/networks.py} made the numbers.
 */
class NetworkNumbersTest {

  /** Of the norm of a tensor. */
  private static final double RELATIVE = 1e-4;

  /**
   * A gradient of less than this share of the norm of the same step's kernel is a sum that cancels,
   * as that of a shift which batch normalisation undoes.
   */
  private static final double CANCELLED = 1e-3;

  /** Of the norm of the kernel: what errors of such a sum are measured against. */
  private static final double TWENTIETH = 0.05;

  @Test
  void resNet18GivesThePeersNumbers() throws IOException {
    check("resnet18");
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alexnet",
        "densenet121",
        "googlenet",
        "googlenet-batch-norm",
        "mobilenet-v2",
        "resnet50",
        "resnet50-v2",
        "vgg-a",
        "vgg-d"
      })
  void othersGiveThePeersNumbers(String network) throws IOException {
    check(network);
  }

  private static void check(String network) throws IOException {
    NetworkFixture fixture = NetworkFixture.read(network);
    NetworkDefinition definition =
        Zoo.NETWORKS.stream().filter(n -> n.name().equals(network)).findFirst().orElseThrow();
    int classes = definition.description().get().classes();
    try (NetworkRun run = new NetworkRun(definition, fixture.batch())) {
      assertThat(run.variables().stream().map(Variable::name))
          .containsExactlyInAnyOrderElementsOf(fixture.variables().keySet());
      for (Variable variable : run.variables()) {
        run.set(
            variable,
            Objects.requireNonNull(fixture.variables().get(variable.name()))
                .numbers(fixture.key(), variable.name()));
      }
      Draws images = new Draws(fixture.key() + "/images");
      Draws labels = new Draws(fixture.key() + "/labels");
      Numbers pixels = place -> images.uniform(place, -1, 1);
      int[] classOfImage =
          IntStream.range(0, fixture.batch())
              .map(i -> (int) labels.uniform(i, 0, classes))
              .toArray();
      run.<Void>run(
          pixels,
          classOfImage,
          outcome -> {
            compare(fixture, outcome);
            return null;
          });
    }
  }

  private static void compare(NetworkFixture fixture, Outcome outcome) {
    logits("inference", outcome.inference(), fixture.inference().logits());
    List<FloatDataBuffer> exits = outcome.training();
    assertThat(exits).hasSameSizeAs(fixture.training().logits());
    for (int i = 0; i < exits.size(); i++) {
      logits("training, exit " + i, exits.get(i), fixture.training().logits().get(i));
    }
    double loss = fixture.training().loss();
    assertThat((double) outcome.loss()).as("loss").isCloseTo(loss, within(RELATIVE * loss));
    Map<String, Digest> expected = fixture.training().gradients();
    assertThat(outcome.trained().stream().map(Variable::name))
        .containsExactlyInAnyOrderElementsOf(expected.keySet());
    double worst = 0;
    String where = "";
    for (int i = 0; i < outcome.trained().size(); i++) {
      String name = outcome.trained().get(i).name();
      double difference = gradient(fixture.key(), name, outcome.gradient(i), expected);
      if (difference > worst) {
        worst = difference;
        where = name;
      }
    }
    System.out.printf(
        "%-22s gradients differ by %.1e at most, at %s%n", fixture.key(), worst, where);
  }

  private static void logits(String what, FloatDataBuffer actual, double[][] expected) {
    assertThat(actual.size()).as(what).isEqualTo((long) expected.length * expected[0].length);
    double error = 0;
    double norm = 0;
    long place = 0;
    for (double[] image : expected) {
      for (double logit : image) {
        error += square(actual.getFloat(place++) - logit);
        norm += square(logit);
      }
    }
    assertThat(Math.sqrt(error / norm)).as(what + ", relative").isLessThan(RELATIVE);
  }

  /** Checks a gradient, and tells by how much of its norm it differs. */
  private static double gradient(
      String key, String name, FloatDataBuffer actual, Map<String, Digest> expected) {
    Digest digest = Objects.requireNonNull(expected.get(name));
    double scale = scale(name, expected);
    Draws[] draws = new Draws[digest.sums().length];
    double[] sums = new double[draws.length];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = new Draws(key + '/' + name + '/' + i);
    }
    double squares = 0;
    for (long place = 0; place < actual.size(); place++) {
      double number = actual.getFloat(place);
      squares += square(number);
      for (int i = 0; i < draws.length; i++) {
        sums[i] += draws[i].sign(place) * number;
      }
    }
    double worst = Math.abs(Math.sqrt(squares) - digest.norm());
    for (int i = 0; i < sums.length; i++) {
      worst = Math.max(worst, Math.abs(sums[i] - digest.sums()[i]));
    }
    assertThat(worst / scale).as("gradient of %s, of its norm", name).isLessThan(RELATIVE);
    return worst / scale;
  }

  /** What the errors of a gradient are measured against. */
  private static double scale(String name, Map<String, Digest> expected) {
    double own = Objects.requireNonNull(expected.get(name)).norm();
    Digest kernel = expected.get(name.substring(0, name.lastIndexOf('/')) + "/kernel");
    return kernel == null || own > CANCELLED * kernel.norm() ? own : TWENTIETH * kernel.norm();
  }

  private static double square(double x) {
    return x * x;
  }
}
