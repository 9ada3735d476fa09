package dev.convoke.models.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.models.counts.network.CifarForms;
import dev.convoke.models.counts.network.ImageNetForms;
import dev.convoke.models.counts.network.VggForms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms of the papers' networks that the zoo does not have, against the same program's counts. */
class FormCountsTest {

  static List<ExpectedCounts> lines() {
    return ExpectedCounts.read("forms.csv");
  }

  @Test
  void everyFormHasALine() {
    assertThat(lines().stream().map(ExpectedCounts::network))
        .containsExactlyInAnyOrderElementsOf(networks().map(FormCountsTest::name).toList());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void agreesToTheDigit(ExpectedCounts expected) {
    NetworkDescription ours = form(expected.network()).network();
    assertThat(ours.costs().trainable()).isEqualTo(expected.trainable());
    assertThat(ours.costs().statistics()).isEqualTo(expected.statistics());
    assertThat(ours.costs().multiplyAdds()).isEqualTo(expected.multiplyAdds());
    assertThat(ours.costs().receptiveField()).isEqualTo(expected.receptiveField());
  }

  /**
   * Side of the image, of VGG's last map, and of the map of scores: a 7×7 window without padding.
   */
  @ParameterizedTest
  @CsvSource({
    "DenseA, 224, 7, 1",
    "Dense256, 256, 8, 2",
    "Dense288, 288, 9, 3",
    "Dense352, 352, 11, 5",
    "Dense384, 384, 12, 6",
    "Dense416, 416, 13, 7",
    "Dense512, 512, 16, 10"
  })
  void denseLayersAsConvolutionsGiveAMapOfScores(String name, int image, int map, int scores) {
    Described network = form("VggForms." + name);
    assertThat(network.network().input().height()).isEqualTo(image);
    assertThat(network.shape("pool5")).isEqualTo("[%1$d, %1$d, 512]".formatted(map));
    assertThat(network.shape("classifier/fc8")).isEqualTo("[%1$d, %1$d, 1000]".formatted(scores));
  }

  /** Biases alone are what the nets with them have more than those without. */
  @ParameterizedTest
  @CsvSource({"18, 4800", "34, 8512", "50, 26560", "101, 52672", "152, 75712"})
  void biasesOfConvolutionsAreAsManyAsTheirFilters(int depth, long biases) {
    for (String kind : List.of("Keras", "Biased")) {
      Described network = form("ImageNetForms." + kind + depth);
      assertThat(network.elements("conv", "/bias")).isEqualTo(biases);
    }
  }

  @ParameterizedTest
  @CsvSource({"20, 688", "32, 1136", "44, 1584", "56, 2032", "110, 4048"})
  void soForTheNetsOnCifar(int depth, long biases) {
    Described network = form("CifarForms.Biased" + depth);
    assertThat(network.elements("st", "/bias")).isEqualTo(biases); // stem and stages
  }

  private static Described form(String name) {
    return Described.of(
        networks().filter(type -> name(type).equals(name)).findFirst().orElseThrow());
  }

  /** The networks among the nested types; the others are blocks. */
  private static Stream<Class<?>> networks() {
    return Stream.of(VggForms.class, CifarForms.class, ImageNetForms.class)
        .flatMap(holder -> Arrays.stream(holder.getClasses()))
        .filter(type -> type.getResource(name(type).replace('.', '_') + ".json") != null);
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
