package dev.convoke.description.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFormatTest {

  private static final DocumentFormat FORMAT = new DocumentFormat(3);
  private static final ObjectCodec<String> CODEC =
      ObjectCodec.of((value, out) -> out.text("value", value), in -> in.text("value"));

  @Test
  void versionComesFirst() {
    assertThat(JsonText.canonical(FORMAT.json(CODEC, "a")))
        .isEqualTo("{\"format\":3,\"value\":\"a\"}");
    assertThat(FORMAT.read(CODEC, FORMAT.json(CODEC, "a"))).isEqualTo("a");
  }

  @Test
  void newerDocumentIsToldFromADamagedOneWhateverElseItHolds() {
    assertThatThrownBy(() -> read("{\"format\": 4, \"values\": [1]}"))
        .isInstanceOf(NewerFormatException.class)
        .hasMessage("it is in format 4, and this version of Convoke reads format 3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\": \"a\"}",
        "{\"format\": 2, \"value\": \"a\"}",
        "{\"format\": \"4\", \"value\": \"a\"}",
        "{\"format\": 3}",
        "{\"format\": 3, \"value\": \"a\", \"more\": 1}"
      })
  void everythingElseIsDamaged(String text) {
    assertThatThrownBy(() -> read(text)).isExactlyInstanceOf(UnreadableException.class);
  }

  private static String read(String text) {
    return FORMAT.read(CODEC, JsonText.parse(text));
  }
}
