package dev.convoke.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks that are right are let through without a word. */
class ValidNetworksTest {

  @Test
  void nothingIsSaidAboutThem() {
    assertThat(
            ValidNetwork.roots()
                .flatMap(sources -> Compilation.process(sources).placed().stream())
                .map(message -> message.path() + ": " + message.text()))
        .isEmpty();
  }

  @Test
  void theyAreTheNetworksOfTheZooOfTheSampleAndOfThisCorpus() {
    assertThat(ValidNetwork.roots().mapToLong(ValidNetworksTest::networks)).containsExactly(86L, 1L, 4L);
    assertThat(ValidNetwork.all())
        .extracting(network -> network.network().simpleName())
        .contains("ResNet20Cifar", "ResNet152", "GoogLeNetSingleExit", "DenseNet121", "TinyNet")
        .hasSizeGreaterThan(30);
  }

  private static long networks(List<Source> sources) {
    return sources.stream().filter(source -> source.text().contains("@Network(")).count();
  }
}
