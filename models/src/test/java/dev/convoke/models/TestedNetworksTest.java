package dev.convoke.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.data.DatasetFit;
import dev.convoke.runtime.data.FashionMnist;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every network of the zoo has a generated test, or a reason why it has none. Of all of them
 * TrainingStepsTest takes a step.
 */
class TestedNetworksTest {

  /** Between two that are tested, or larger: they would double the time that these tests take. */
  private static final Set<String> COSTLY =
      Set.of(
          "plain110",
          "plain32",
          "plain44",
          "plain56",
          "resnet110",
          "resnet18-small",
          "resnet32",
          "resnet44",
          "resnet56",
          "vgg-d-small",
          "vgg-e-small");

  static Stream<Named<NetworkDescription>> networks() {
    return Zoo.NETWORKS.stream()
        .map(NetworkDefinition::description)
        .map(description -> Named.of(description.get().name(), description.get()));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void hasAGeneratedTestOrAReasonToHaveNone(NetworkDescription network) {
    Optional<String> reason = reason(network);
    assertThat(isTested(network))
        .as("name %s in TestedNetworks, or say here why not", network.type())
        .isEqualTo(reason.isEmpty());
  }

  @Test
  void reasonsAreOfNetworksThatThereAre() {
    assertThat(networks().map(Named::getName)).containsAll(COSTLY);
  }

  @AfterAll
  static void show() {
    networks()
        .map(Named::getPayload)
        .filter(network -> reason(network).isPresent())
        .collect(
            Collectors.groupingBy(
                network -> reason(network).get(),
                Collectors.mapping(NetworkDescription::name, Collectors.joining(", "))))
        .forEach(
            (reason, names) -> System.out.println("no generated test, " + reason + ": " + names));
  }

  private static Optional<String> reason(NetworkDescription network) {
    if (!DatasetFit.formatOf(network).equals(FashionMnist.FORMAT)) {
      return Optional.of("its images do not come with this project");
    }
    return COSTLY.contains(network.name())
        ? Optional.of("others of its family have one")
        : Optional.empty();
  }

  private static boolean isTested(NetworkDescription network) {
    try {
      Class.forName(network.type() + "Test");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
