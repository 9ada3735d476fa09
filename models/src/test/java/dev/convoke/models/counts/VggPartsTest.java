package dev.convoke.models.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription.VariableDescription;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VGG part by part (Simonyan and Zisserman 2014, arXiv 1409.1556). */
class VggPartsTest {

  /** The convolutions of A that the deeper nets begin with: its first four, by name. */
  private static final List<String> FIRST_FOUR =
      List.of("conv1_1", "conv2_1", "conv3_1", "conv3_2");

  @ParameterizedTest
  @CsvSource({
    "a,      9217728, 2752",
    "a-lrn,  9217728, 2752",
    "b,      9402048, 2944",
    "c,      9991872, 4224",
    "d,     14710464, 4224",
    "e,     20018880, 5504"
  })
  void kernelsAndBiasesAddUp(String configuration, long kernels, long biases) {
    Described vgg = Described.ofZoo("vgg-" + configuration);
    assertThat(vgg.elements("conv", "/kernel")).isEqualTo(kernels);
    assertThat(vgg.elements("conv", "/bias")).isEqualTo(biases);
    assertThat(vgg.elements("classifier/", "")).isEqualTo(123_642_856);
    assertThat(vgg.elements("classifier/fc6/", "")).isEqualTo(102_764_544);
    assertThat(vgg.elements("classifier/fc7/", "")).isEqualTo(16_781_312);
    assertThat(vgg.elements("classifier/fc8/", "")).isEqualTo(4_097_000);
    assertThat(vgg.shape("pool5")).isEqualTo("[7, 7, 512]");
    assertThat(vgg.step("pool5").receptiveField())
        .isEqualTo(vgg.network().costs().receptiveField());
  }

  @ParameterizedTest
  @CsvSource({"a, 93.1", "d, 89.4"})
  void classifierHasNineTenthsOfTheParameters(String configuration, String percent) {
    Described vgg = Described.ofZoo("vgg-" + configuration);
    assertThat(percent(vgg.elements("classifier/", ""), vgg)).isEqualTo(percent);
  }

  /**
   * "We initialised the first four convolutional layers and the last three fully-connected ones".
   */
  @ParameterizedTest
  @CsvSource({"b, 93.7", "c, 93.2", "d, 90.1", "e, 86.7"})
  void deeperNetsTakeMostOfTheirWeightsFromA(String configuration, String percent) {
    Described a = Described.ofZoo("vgg-a");
    Described deeper = Described.ofZoo("vgg-" + configuration);
    List<VariableDescription> taken =
        a.network().variables().stream().filter(VggPartsTest::isTaken).toList();
    assertThat(deeper.network().variables()).containsAll(taken); // names and shapes
    long copied = taken.stream().mapToLong(VariableDescription::size).sum();
    assertThat(copied).isEqualTo(124_603_752);
    assertThat(percent(copied, deeper)).isEqualTo(percent);
  }

  /** By order, the second convolution of A would have to fit the second of the others. */
  @Test
  void byOrderTheSecondConvolutionDoesNotFit() {
    List<VariableDescription> a = kernels("vgg-a");
    for (String deeper : List.of("vgg-b", "vgg-c", "vgg-d", "vgg-e")) {
      assertThat(fitting(a, kernels(deeper))).as(deeper).isEqualTo("yes, no, no, no");
    }
  }

  private static String fitting(List<VariableDescription> ones, List<VariableDescription> others) {
    return IntStream.range(0, 4)
        .mapToObj(i -> ones.get(i).shape().equals(others.get(i).shape()) ? "yes" : "no")
        .collect(Collectors.joining(", "));
  }

  private static List<VariableDescription> kernels(String network) {
    return Described.ofZoo(network).network().variables().stream()
        .filter(variable -> variable.name().startsWith("conv"))
        .filter(variable -> variable.name().endsWith("/kernel"))
        .toList();
  }

  private static boolean isTaken(VariableDescription variable) {
    String step = variable.name().substring(0, variable.name().indexOf('/'));
    return FIRST_FOUR.contains(step) || step.equals("classifier");
  }

  private static String percent(long elements, Described network) {
    return String.format(
        Locale.ROOT, "%.1f", 100.0 * elements / network.network().costs().parameters());
  }
}
