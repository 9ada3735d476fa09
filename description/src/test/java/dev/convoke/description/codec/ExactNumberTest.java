package dev.convoke.description.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactNumberTest {

  // 2E23 and 2.2E-322 are where Double.toString of Java 17 writes more digits than it needs
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0.0",
    "1, 1",
    "-100, -100",
    "0.1, 0.1",
    "0.9999, 0.9999",
    "1e-4, 0.0001",
    "1e-8, 1E-8",
    "2e23, 2E+23",
    "2.2e-322, 2.2E-322",
    "4.9e-324, 5E-324",
    "1.7976931348623157e308, 1.7976931348623157E+308",
    "123456789012345, 123456789012345",
    "1e15, 1E+15"
  })
  void fewestDigits(double value, String text) {
    assertThat(text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.1f,
        Float.MIN_VALUE,
        Float.MAX_VALUE
      })
  void extremeNumbersSurvive(double value) {
    assertSurvives(value);
  }

  @Test
  void everyNumberSurvivesToTheLastBit() {
    Random random = new Random(20);
    for (int i = 0; i < 3_000; i++) {
      assertSurvives(Double.longBitsToDouble(random.nextLong()));
      assertSurvives(random.nextDouble());
      assertSurvives(random.nextFloat());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nan", "inf", "0.1", ""})
  void otherTextIsNoNumber(String text) {
    assertThat(ExactNumber.read(new JsonPrimitive(text))).isEmpty();
  }

  private static void assertSurvives(double value) {
    JsonPrimitive read =
        JsonText.parse("{\"value\":" + text(value) + "}").getAsJsonPrimitive("value");
    assertThat(Double.doubleToLongBits(ExactNumber.read(read).orElseThrow()))
        .as(text(value))
        .isEqualTo(Double.doubleToLongBits(value));
  }

  private static String text(double value) {
    return JsonText.canonical(ExactNumber.json(value));
  }
}
