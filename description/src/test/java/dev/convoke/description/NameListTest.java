package dev.convoke.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameListTest {

  @Test
  void fewNamesAreAllShown() {
    assertThat(NameList.of(List.of())).isEmpty();
    assertThat(NameList.of(List.of("stem"))).isEqualTo("stem");
    assertThat(NameList.of(Collections.nCopies(12, "x"))).isEqualTo("x" + ", x".repeat(11));
  }

  @Test
  void ofManyNamesTheFirstAreShownAndTheOthersCounted() {
    assertThat(NameList.of(Collections.nCopies(86, "x")))
        .isEqualTo("x" + ", x".repeat(11) + " and 74 more");
    assertThat(NameList.of(List.of("a", "b", "c"), 2)).isEqualTo("a, b and 1 more");
  }
}
