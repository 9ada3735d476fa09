package dev.convoke.models;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.convoke.runtime.NetworkDefinition;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestedNetworksTest {

  static Stream<String> networks() {
    return Zoo.NETWORKS.stream().map(NetworkDefinition::description).map(d -> d.get().type());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyNetworkOfTheZooHasAGeneratedTest(String network) {
    assertThatCode(() -> Class.forName(network + "Test"))
        .as("name %s in TestedNetworks", network)
        .doesNotThrowAnyException();
  }
}
