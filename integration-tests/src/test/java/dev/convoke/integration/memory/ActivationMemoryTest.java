package dev.convoke.integration.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.convoke.description.NetworkDescription.Memory;
import dev.convoke.models.resnet.ResNet20Graph;
import dev.convoke.models.vgg.VggASmallGraph;
import dev.convoke.runtime.NetworkDefinition;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor works out from the shapes, against what TensorFlow allocates. */
class ActivationMemoryTest {

  static Stream<NetworkDefinition> small() {
    return Stream.of(ResNet20Graph.DEFINITION);
  }

  static Stream<NetworkDefinition> large() {
    return Stream.of(
        SmallBatches_GoogLeNetOf8Graph.DEFINITION,
        SmallBatches_DenseNetOf2Graph.DEFINITION,
        SmallBatches_MobileNetOf2Graph.DEFINITION);
  }

  @ParameterizedTest
  @MethodSource("small")
  void workedOutMemoryIsWhatTensorFlowAllocates(NetworkDefinition network) {
    check(network);
  }

  /**
   * TensorFlow makes one kernel of a convolution and its normalisation only where no bias stands
   * between; else two maps are there at a time when it predicts, one of which is not worked out.
   */
  @Tag("slow")
  @Test
  void biasBeforeNormalisationTakesASecondMapInPrediction() {
    MeasuredNetwork measured = new MeasuredNetwork(VggASmallGraph.DEFINITION);
    Memory memory = VggASmallGraph.DEFINITION.description().get().costs().memory();
    long largestMap = 4L * memory.batch() * 32 * 32 * 64;
    long inference = measured.inference();
    print("vgg-a-small, prediction", memory.inferenceActivations(), inference);
    assertThat(memory.trainingActivations()).isCloseTo(measured.training(), withPercentage(10));
    assertThat(2 * largestMap + measured.imageBytes()).isCloseTo(inference, withPercentage(10));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("large")
  void soIsThatOfLargeNetworks(NetworkDefinition network) {
    check(network);
  }

  private static void check(NetworkDefinition network) {
    MeasuredNetwork measured = new MeasuredNetwork(network);
    Memory memory = network.description().get().costs().memory();
    long training = measured.training();
    long inference = measured.inference();
    print(network.name() + ", training", memory.trainingActivations(), training);
    print(network.name() + ", prediction", memory.inferenceActivations(), inference);
    assertThat(memory.trainingActivations()).isCloseTo(training, withPercentage(10));
    assertThat(memory.inferenceActivations()).isCloseTo(inference, withPercentage(10));
  }

  private static void print(String what, long workedOut, long allocated) {
    System.out.printf(
        "%s: worked out %.1f MiB, allocated %.1f MiB, %+.1f %%%n",
        what,
        workedOut / (double) (1 << 20),
        allocated / (double) (1 << 20),
        100.0 * (workedOut - allocated) / allocated);
  }
}
