package dev.convoke.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private static final List<String> NAMES = List.of("resnet20", "resnet56", "plain20", "train");

  @Test
  void nearestName() {
    assertThat(Suggestions.nearest("resnet2", NAMES)).contains("resnet20");
    assertThat(Suggestions.nearest("ResNet56", NAMES)).contains("resnet56");
    assertThat(Suggestions.nearest("trian", NAMES)).contains("train");
    assertThat(Suggestions.nearest("pl", NAMES)).contains("plain20");
  }

  @Test
  void nothingNear() {
    assertThat(Suggestions.nearest("alexnet", NAMES)).isEmpty();
    assertThat(Suggestions.nearest("x", NAMES)).isEmpty();
  }
}
