package dev.convoke.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "runs/resnet20", "Größe 8×8", "猫.png", "🐈.png", "a 'b' \"c\" \\d"})
  void ordinaryTextStays(String text) {
    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1b, \\u001b",
    "7, \\u0007",
    "a, \\n",
    "d, \\r",
    "9, \\t",
    "7f, \\u007f",
    "9b, \\u009b",
    "202e, \\u202e",
    "2028, \\u2028",
    "d800, \\ud800"
  })
  void whatATerminalObeysIsShown(String codePoint, String shown) {
    String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";

    assertThat(Printable.of(text)).isEqualTo("a" + shown + "b");
    assertThat(Problem.of(text).found(text).render())
        .isEqualTo(String.format("a%sb%n  found:    a%sb", shown, shown));
  }
}
