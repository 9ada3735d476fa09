package dev.convoke.processor.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  private enum Choice {
    FIRST
  }

  private record Inner(int size) {}

  private record Every(
      double share, float part, long count, String name, Choice choice, List<Inner> parts) {}

  private record Opaque(int[] sizes) {}

  @Test
  void valuesStandByNameWhateverTheirOrder() {
    Configuration one = Configuration.EMPTY.with("b", 1).with("a", true);
    Configuration other = Configuration.EMPTY.with("a", true).with("b", 1);
    assertThat(one.text()).isEqualTo("{a=true, b=1}").isEqualTo(other.text());
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(Configuration.EMPTY.with("a", true));
  }

  /** In decimal Java 17 writes 2e23 as 1.9999999999999998E23, and Java 19 as 2.0E23. */
  @Test
  void numbersAreExactInEveryJava() {
    // 0.1 = 1.6000000000000000888 / 16
    assertThat(Configuration.EMPTY.with("rate", 0.1).text())
        .isEqualTo("{rate=0x1.999999999999ap-4}");
  }

  @Test
  void textCannotEndTooSoon() {
    assertThat(Configuration.EMPTY.with("name", "a\", b=\\").text())
        .isEqualTo("{name=\"a\\\", b=\\\\\"}");
  }

  @Test
  void noNameIsGivenTwice() {
    Configuration given = Configuration.EMPTY.with("a", 1);
    assertThatThrownBy(() -> given.with("a", 2)).hasMessage("a is given twice");
  }

  @Test
  void componentsOfARecordStandByTheirNames() {
    Every every =
        new Every(0.5, 0.25f, 3, "three", Choice.FIRST, List.of(new Inner(1), new Inner(2)));
    assertThat(Configuration.ofRecord(every).text())
        .isEqualTo(
            "{choice=\"FIRST\", count=3, name=\"three\", part=0x1.0p-2, "
                + "parts=[{size=1}, {size=2}], share=0x1.0p-1}");
  }

  @Test
  void componentWithoutATextOfItsOwnIsRefused() {
    assertThatThrownBy(() -> Configuration.ofRecord(new Opaque(new int[1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sizes is a [I: override configuration");
  }
}
