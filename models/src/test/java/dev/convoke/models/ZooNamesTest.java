package dev.convoke.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Input;
import dev.convoke.description.Suggestions;
import dev.convoke.models.names.PeerNames;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.data.FashionMnist;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule of {@code docs/zoo.md}: a name is architecture[-variant][-images]. */
class ZooNamesTest {

  private static final Input CIFAR = new Input(32, 32, 3);

  /** Drawn for CIFAR, so that their home is the images that come with Convoke. */
  private static final Set<String> DRAWN_FOR_SMALL_IMAGES =
      Set.of(
          "highway19",
          "plain20",
          "plain32",
          "plain44",
          "plain56",
          "plain110",
          "resnet20",
          "resnet32",
          "resnet44",
          "resnet56",
          "resnet110");

  /** The papers' own crops where they are not 224×224. */
  private static final Map<String, Integer> SIDES =
      Map.of("alexnet", 227, "overfeat-fast", 231, "overfeat-accurate", 221);

  /** Architectures that their authors spell with capitals inside, longest first. */
  private static final List<String> SPELLINGS =
      List.of(
          "EfficientNet",
          "SqueezeNet",
          "GoogLeNet",
          "MobileNet",
          "DenseNet",
          "OverFeat",
          "AlexNet",
          "ResNeXt",
          "ResNet");

  static Stream<NetworkDescription> networks() {
    return Zoo.NETWORKS.stream().map(network -> network.description().get());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void endingSaysWhichImages(NetworkDescription network) {
    String name = network.name();
    if (name.endsWith("-small")) {
      assertThat(DatasetFit.formatOf(network)).isEqualTo(FashionMnist.FORMAT);
      assertThat(network.classes()).isEqualTo(10);
      assertThat(DRAWN_FOR_SMALL_IMAGES).doesNotContain(withoutEnding(name));
    } else if (name.endsWith("-cifar")) {
      assertThat(network.input()).isEqualTo(CIFAR);
      assertThat(network.classes()).isEqualTo(10);
    } else if (DRAWN_FOR_SMALL_IMAGES.contains(name)) {
      assertThat(DatasetFit.formatOf(network)).isEqualTo(FashionMnist.FORMAT);
      assertThat(network.classes()).isEqualTo(10);
    } else {
      int side = SIDES.getOrDefault(name, 224);
      assertThat(network.input()).isEqualTo(new Input(side, side, 3));
      assertThat(network.classes()).isEqualTo(1000);
    }
  }

  /** What was drawn for CIFAR is here as it was drawn, too. */
  @Test
  void smallArchitecturesHaveThePapersForm() {
    assertThat(networks().map(NetworkDescription::name))
        .containsAll(DRAWN_FOR_SMALL_IMAGES.stream().map(name -> name + "-cifar").toList());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void classIsTheNameInCamelCase(NetworkDescription network) {
    String type = network.type();
    assertThat(type.substring(type.lastIndexOf('.') + 1)).isEqualTo(camelCase(network.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "resnet110-v2-cifar, ResNet110V2Cifar",
    "wide-resnet28-10-cifar, WideResNet28By10Cifar",
    "vgg-a-lrn, VggALrn",
    "resnext50, ResNeXt50"
  })
  void camelCaseByHand(String name, String type) {
    assertThat(camelCase(name)).isEqualTo(type);
  }

  /** Who comes from another library types its name. */
  @Test
  void peersNamesLeadToOurs() throws IOException {
    List<String> names = networks().map(NetworkDescription::name).toList();
    for (PeerNames file : PeerNames.all()) {
      String theirs = file.peer().substring(file.peer().lastIndexOf(' ') + 1);
      if (!names.contains(theirs)) {
        assertThat(suggestion(theirs)).as(theirs).hasValue(file.network());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "resnet110-preact, resnet110-v2-cifar",
    "resnet164-preact-cifar, resnet164-v2-cifar",
    "wide-resnet28-10, wide-resnet28-10-cifar",
    "wrn-28-10, wide-resnet28-10-cifar",
    "WRN-28-10, wide-resnet28-10-cifar",
    "vgg-16, vgg-d",
    "ResNeXt50_32x4d, resnext50",
    "vgg-19, vgg-e",
    "resnet50_v2, resnet50-v2"
  })
  void otherNamesOfTheFieldLeadToOurs(String typed, String ours) {
    assertThat(suggestion(typed)).hasValue(ours);
  }

  @Test
  void otherNamesAreOfNetworksThatAreHereAndNamesOfNone() {
    List<String> names = networks().map(NetworkDescription::name).toList();
    assertThat(names).containsAll(Zoo.OTHER_NAMES.values());
    assertThat(names).doesNotContainAnyElementsOf(Zoo.OTHER_NAMES.keySet());
  }

  /** As the program looks for it. */
  private static Optional<String> suggestion(String typed) {
    return Suggestions.nearest(
        typed, Zoo.NETWORKS.stream().map(NetworkDefinition::name).toList(), Zoo.OTHER_NAMES);
  }

  private static String withoutEnding(String name) {
    return name.substring(0, name.lastIndexOf('-'));
  }

  private static String camelCase(String name) {
    return Stream.of(name.split("-")).map(ZooNamesTest::word).collect(Collectors.joining());
  }

  private static String word(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return "By" + word;
    }
    return SPELLINGS.stream()
        .filter(spelling -> word.startsWith(spelling.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(spelling -> spelling + word.substring(spelling.length()))
        .orElseGet(() -> Character.toUpperCase(word.charAt(0)) + word.substring(1));
  }
}
