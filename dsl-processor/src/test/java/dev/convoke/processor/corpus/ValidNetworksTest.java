package dev.convoke.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Networks that are right are let through without a word. */
class ValidNetworksTest {

  /** The warnings that are right, by network and line of the step. */
  private static final Map<String, List<String>> RIGHT = Map.of();

  @Test
  void nothingIsSaidAboutThem() {
    Map<String, List<String>> said = new TreeMap<>();
    for (ValidNetwork network : ValidNetwork.all()) {
      List<String> messages =
          Compilation.process(network.sources()).messages().stream()
              .map(message -> message.lines().findFirst().orElseThrow())
              .toList();
      if (!messages.isEmpty()) {
        said.put(network.network().fileName(), messages);
      }
    }

    assertThat(said).isEqualTo(RIGHT);
  }

  @Test
  void theyAreTheNetworksOfTheZooOfTheSampleAndOfThePapers() {
    assertThat(ValidNetwork.all())
        .extracting(network -> network.network().fileName().replace(".java", ""))
        .contains("ResNet20", "Plain56", "VggASmall", "TinyNet", "GoogLeNet", "DenseNet121")
        .hasSizeGreaterThan(15);
  }
}
