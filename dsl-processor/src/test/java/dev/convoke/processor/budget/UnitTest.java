package dev.convoke.processor.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "2000000, 2000000", "300k, 300000", "1.5M, 1500000", "2 G, 2000000000"})
  void counts(String text, long number) {
    assertThat(Unit.COUNT.parse(text)).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({"1KiB, 1024", "512MiB, 536870912", "2 GiB, 2147483648", "16MB, 16000000", "7B, 7"})
  void bytes(String text, long number) {
    assertThat(Unit.BYTES.parse(text)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k", "-3k", "1e3", "1,000", "300K", "2GiB", "99999999999G", "1. k"})
  void noCounts(String text) {
    assertThat(Unit.COUNT.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"512", "2gb", "2G", "MiB"})
  void memoryWithoutItsUnit(String text) {
    assertThat(Unit.BYTES.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "999, 999", "1000, 1k", "65834, 65.9k", "272474, 273k", "138357544, 139M"})
  void shortCountsAreEnough(long amount, String text) {
    assertThat(Unit.COUNT.enough(amount)).isEqualTo(text);
    assertThat(Unit.COUNT.parse(text).orElseThrow()).isGreaterThanOrEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"1048576, 1MiB", "1048577, 1.01MiB", "208583544, 199MiB", "5, 5B"})
  void shortMemoryIsEnough(long amount, String text) {
    assertThat(Unit.BYTES.enough(amount)).isEqualTo(text);
    assertThat(Unit.BYTES.parse(text).orElseThrow()).isGreaterThanOrEqualTo(amount);
  }

  @Test
  void textIsForPeople() {
    assertThat(Unit.COUNT.text(272_474)).isEqualTo("272,474");
    assertThat(Unit.BYTES.text(208_583_544)).isEqualTo("199 MiB");
    assertThat(Unit.BYTES.text(0)).isEqualTo("0 B");
  }
}
