package dev.convoke.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

  @ParameterizedTest
  @CsvSource({
    "0, image, images, 0 images",
    "1, image, images, 1 image",
    "2, image, images, 2 images",
    "10000, image, images, '10,000 images'",
    "1, class, classes, 1 class",
    "10, class, classes, 10 classes"
  })
  void oneIsSingular(long number, String one, String several, String text) {
    assertThat(Counted.of(number, one, several)).isEqualTo(text);
    if (several.equals(one + "s")) {
      assertThat(Counted.of(number, one)).isEqualTo(text);
    }
  }
}
