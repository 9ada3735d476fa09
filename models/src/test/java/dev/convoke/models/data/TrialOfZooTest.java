package dev.convoke.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.models.Zoo;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.command.NetworkProgram;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.train.TrainingFactories;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has no data sees of every network of small images that it trains. */
@Tag("slow")
@Timeout(300)
class TrialOfZooTest {

  private static final int LARGE = 100;

  static Stream<Named<NetworkDefinition>> networks() {
    return Zoo.NETWORKS.stream()
        .filter(network -> network.description().get().input().height() < LARGE)
        .filter(network -> isTrained(network.description().get()))
        .map(network -> Named.of(network.name(), network));
  }

  private static boolean isTrained(NetworkDescription network) {
    try {
      TrainingFactories.STANDARD.requireAll(network, network.recipe().orElseThrow());
      return true;
    } catch (UsageException notYet) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void works(NetworkDefinition network) {
    String[] trial = {"train", "--fast-dev-run", "--data", "synthetic", "--batch", "2"};

    assertThat(NetworkProgram.run(network, trial)).isZero();
  }
}
