package dev.convoke.processor.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.processor.ir.TensorShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

  @Test
  void nothingInTextIsATag() {
    assertThat(Html.text("</script><b a=\"1\" b='2'>&amp;"))
        .isEqualTo("&lt;/script&gt;&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "999, 999",
    "1000, 1.00 k",
    "9994, 9.99 k",
    "9995, 10.0 k",
    "272474, 272 k",
    "999499, 999 k",
    "999500, 1.00 M",
    "25557032, 25.6 M",
    "15470264320, 15.5 G"
  })
  void roughCountsHaveThreeDigits(long count, String text) {
    assertThat(Html.rough(count)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "1023, 1023 B",
    "1024, 1.00 KiB",
    "50176, 49.0 KiB",
    "1048576, 1.00 MiB",
    "2147483648, 2.00 GiB"
  })
  void bytesAreBinary(long bytes, String text) {
    assertThat(Html.bytes(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0.3333, 33.33%, 33 %",
    "1, 1, 1, 100%, 100 %",
    "0, 5, 0, 0%, < 0.1 %",
    "1, 2000, 0.0005, 0.05%, < 0.1 %",
    "52, 1000, 0.052, 5.2%, 5.2 %"
  })
  void partsOfAWhole(long part, long whole, String share, String percent, String rough) {
    assertThat(Html.share(part, whole)).isEqualTo(share);
    assertThat(Html.percent(part, whole)).isEqualTo(percent);
    assertThat(Html.roughPercent(part, whole)).isEqualTo(rough);
  }

  @Test
  void fractionsAreWrittenOnlyWhereThereAreAny() {
    assertThat(Html.plain(32)).isEqualTo("32");
    assertThat(Html.plain(0.5)).isEqualTo("0.5");
    assertThat(Html.plain(15470264320.0)).isEqualTo("15470264320");
  }

  @Test
  void shapesAreThoseOfOneImage() {
    assertThat(Html.shape(TensorShape.map(28, 14, 3))).isEqualTo("28 × 14 × 3");
    assertThat(Html.shape(TensorShape.vector(10))).isEqualTo("10");
  }
}
