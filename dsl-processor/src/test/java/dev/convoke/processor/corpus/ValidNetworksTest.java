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
    for (List<Source> folder : ValidNetwork.folders()) {
      assertThat(Compilation.process(folder).messages()).isEmpty();
    }
  }

  @Test
  void theyAreThoseOfTheZooOfTheSampleAndOfTheCorpus() {
    assertThat(ValidNetwork.all())
        .extracting(network -> network.network().fileName().replace(".java", ""))
        .contains("ResNet20", "Plain56", "VggASmall", "TinyNet", "GoogLeNet", "DenseNet121", "VggE")
        .hasSizeGreaterThan(90);
  }
}
