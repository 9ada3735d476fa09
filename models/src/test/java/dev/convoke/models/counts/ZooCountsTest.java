package dev.convoke.models.counts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Paper;
import dev.convoke.models.Zoo;
import dev.convoke.runtime.NetworkDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every network of the zoo against counts that another program worked out from the papers. Prints
 * them beside what the papers print.
 */
class ZooCountsTest {

  private static final String ROW = "%-22s %11s %11s %-12s %14s %14s %-12s %7s %5s  %s%n";

  private static final Map<String, NetworkDescription> OURS =
      Zoo.NETWORKS.stream()
          .collect(
              Collectors.toMap(NetworkDefinition::name, network -> network.description().get()));

  static List<ExpectedCounts> lines() {
    return ExpectedCounts.read("zoo.csv");
  }

  @Test
  void everyNetworkOfTheZooHasALine() {
    assertThat(lines().stream().map(ExpectedCounts::network))
        .containsExactlyInAnyOrderElementsOf(OURS.keySet());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void agreesToTheDigit(ExpectedCounts expected) {
    NetworkDescription ours = OURS.get(expected.network());
    assertThat(ours.costs().trainable()).isEqualTo(expected.trainable());
    assertThat(ours.costs().parameters()).isEqualTo(expected.trainable()); // nothing is frozen
    assertThat(ours.costs().statistics()).isEqualTo(expected.statistics());
    assertThat(ours.costs().multiplyAdds()).isEqualTo(expected.multiplyAdds());
    assertThat(ours.costs().receptiveField()).isEqualTo(expected.receptiveField());
  }

  @AfterAll
  static void show() {
    System.out.printf(
        ROW,
        "network",
        "parameters",
        "expected",
        "paper",
        "multiply-adds",
        "expected",
        "paper",
        "statist.",
        "field",
        "expected by");
    for (ExpectedCounts expected : lines()) {
      NetworkDescription ours = OURS.get(expected.network());
      System.out.printf(
          ROW,
          expected.network(),
          ours.costs().parameters(),
          expected.trainable(),
          printed(ours, Paper::parameters),
          ours.costs().multiplyAdds(),
          expected.multiplyAdds(),
          printed(ours, Paper::multiplyAdds),
          ours.costs().statistics(),
          ours.costs().receptiveField(),
          expected.source());
    }
  }

  private static String printed(NetworkDescription network, Function<Paper, String> number) {
    Optional<String> text = network.paper().map(number);
    return text.filter(t -> !t.isEmpty()).orElse("-");
  }
}
