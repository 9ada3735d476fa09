package dev.convoke.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  private static final List<String> NAMES = List.of("resnet20", "resnet56", "plain20", "train");

  // kitten → sitting is the textbook's example: two replacements and one insertion
  @ParameterizedTest
  @CsvSource({
    "stem, stem, 0",
    "stam, stem, 1",
    "sem, stem, 1",
    "steem, stem, 1",
    "setm, stem, 2",
    "kitten, sitting, 3",
    "'', stem, 4",
    "STEM, stem, 0"
  })
  void distanceCountsReplacedMissingAndSurplusLetters(String left, String right, int distance) {
    assertThat(Suggestions.distance(left, right)).isEqualTo(distance);
    assertThat(Suggestions.distance(right, left)).isEqualTo(distance);
  }

  @Test
  void nearestIsTheOneWithTheFewestChanges() {
    assertThat(Suggestions.nearest("stage3", List.of("stage30", "stage1", "stem", "sta3")))
        .hasValue("stage1");
  }

  @Test
  void amongEquallyNearTheFirstInTheAlphabetWins() {
    assertThat(Suggestions.nearest("stage", List.of("stage2", "stage1"))).hasValue("stage1");
  }

  // one letter, and one for the first four of the six
  @Test
  void fewLettersMayDiffer() {
    assertThat(Suggestions.nearest("brxxch", List.of("branch"))).hasValue("branch");
    assertThat(Suggestions.nearest("bxxxch", List.of("branch"))).isEmpty();
  }

  @Test
  void inAShortNameOneLetterMayDiffer() {
    assertThat(Suggestions.nearest("ad", List.of("a"))).hasValue("a");
    assertThat(Suggestions.nearest("abc", List.of("a"))).isEmpty();
  }

  @Test
  void nothingIsNearToNothing() {
    assertThat(Suggestions.nearest("stem", List.of())).isEmpty();
  }

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

  @Test
  void othersNameCountsToTheLetterAndOursNearly() {
    Map<String, String> others = Map.of("wide_resnet28_10", "wide-resnet28-10-cifar");
    List<String> names = List.of("resnet50", "wide-resnet28-10-cifar");
    assertThat(Suggestions.nearest("Wide-ResNet28-10", names, others))
        .hasValue("wide-resnet28-10-cifar");
    assertThat(Suggestions.nearest("resnet5", names, others)).hasValue("resnet50");
    // another network, however near its letters are
    assertThat(Suggestions.nearest("wide_resnet50_2", names, others)).isEmpty();
  }
}
