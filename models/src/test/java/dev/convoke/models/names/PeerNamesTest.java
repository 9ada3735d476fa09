package dev.convoke.models.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.models.Zoo;
import dev.convoke.models.names.PeerNames.Row;
import dev.convoke.runtime.NetworkDefinition;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of our variables has one partner in the peer, of the same shape once its axes are ours. */
class PeerNamesTest {

  private static final String SUBTRACTED = "-V";

  /** Two exits with one normalised convolution of 128 filters each. */
  private static final long STATISTICS_OF_SIDE_EXITS = 2 * 2 * 128;

  static List<PeerNames> files() throws IOException {
    return PeerNames.all();
  }

  @Test
  void thereAreThirtyThree() throws IOException {
    Map<String, Long> byLibrary =
        files().stream().collect(Collectors.groupingBy(PeerNames::library, Collectors.counting()));
    assertThat(byLibrary)
        .containsExactlyInAnyOrderEntriesOf(Map.of("torchvision", 21L, "keras", 12L));
  }

  @ParameterizedTest
  @MethodSource("files")
  void tellsWhoseNamesTheyAre(PeerNames file) {
    assertThat(file.peer()).matches("# " + file.library() + " \\d+\\.\\d+\\.\\d+, \\w+");
  }

  @ParameterizedTest
  @MethodSource("files")
  void namesEveryVariableOnce(PeerNames file) {
    List<Row> rows = file.rows().stream().filter(row -> !row.layout().equals(SUBTRACTED)).toList();
    Map<String, List<Long>> shapes =
        network(file).variables().stream()
            .collect(Collectors.toMap(VariableDescription::name, VariableDescription::shape));
    assertThat(rows.stream().map(Row::ours)).containsExactlyInAnyOrderElementsOf(shapes.keySet());
    assertThat(file.rows().stream().map(Row::theirs)).doesNotHaveDuplicates();
    for (Row row : file.rows()) {
      assertThat(row.ourShape()).as(row.toString()).isEqualTo(shapes.get(row.ours()));
    }
  }

  /** The peer counts the same parameters, but for biases before batch normalisation. */
  @ParameterizedTest
  @MethodSource("files")
  void countsAsManyNumbers(PeerNames file) {
    NetworkDescription network = network(file);
    long numbers =
        file.rows().stream()
            .filter(row -> !row.layout().equals(SUBTRACTED))
            .mapToLong(
                row -> row.shape().stream().mapToLong(size -> size).reduce(1, (a, b) -> a * b))
            .sum();
    long sides = network.sideExits().stream().mapToLong(exit -> exit.parameters()).sum();
    assertThat(numbers - network.costs().parameters() - network.costs().statistics() - sides)
        .isEqualTo(file.network().equals("googlenet-batch-norm") ? STATISTICS_OF_SIDE_EXITS : 0);
  }

  /** What is subtracted from a moving mean is the bias of the convolution that it normalises. */
  @ParameterizedTest
  @MethodSource("files")
  void subtractsBiasesFromMeans(PeerNames file) {
    assertThat(file.rows().stream().filter(row -> row.layout().equals(SUBTRACTED)))
        .allSatisfy(
            row -> {
              assertThat(row.ours()).endsWith("/movingMean");
              assertThat(row.theirs()).endsWith("/bias");
            });
  }

  private static NetworkDescription network(PeerNames file) {
    return Zoo.NETWORKS.stream()
        .filter(network -> network.name().equals(file.network()))
        .map(NetworkDefinition::description)
        .map(description -> description.get())
        .findFirst()
        .orElseThrow();
  }
}
