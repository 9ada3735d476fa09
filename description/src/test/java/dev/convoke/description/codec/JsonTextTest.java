package dev.convoke.description.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  @Test
  void canonicalTextIsOneLineInTheOrderWritten() {
    assertThat(JsonText.canonical(JsonText.parse("{ \"b\" : [ 1 , {} ],\n \"a\" : true }")))
        .isEqualTo("{\"b\":[1,{}],\"a\":true}");
  }

  @Test
  void indentedTextHasALineForEachMember() {
    assertThat(JsonText.indented(JsonText.parse("{\"b\":[1,{}],\"a\":{\"c\":null},\"d\":[]}")))
        .isEqualTo(
            """
            {
              "b": [
                1,
                {}
              ],
              "a": {
                "c": null
              },
              "d": []
            }
            """);
  }

  // sha256sum of the ten bytes {"a":"é"}
  @Test
  void digestIsOfTheBytesInUtf8() {
    assertThat(JsonText.sha256(JsonText.parse("{\"a\": \"\\u00e9\"}")))
        .isEqualTo("b3a092a6af48807fa9482b2ee140105575daa26d5b24b3c0e60a7e2dee6683b1");
  }

  @Test
  void onlyWhatMustBeIsEscaped() {
    assertThat(JsonText.canonical(new JsonPrimitive("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028é😀")))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é😀\"");
  }

  @Test
  void everyCharacterSurvivesAsBytes() {
    for (int character = 0; character <= Character.MAX_VALUE; character++) {
      String value = "a" + (char) character;
      String text = "{\"value\":" + JsonText.canonical(new JsonPrimitive(value)) + "}";
      String stored = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertThat(JsonText.parse(stored).get("value").getAsString()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}}",
        "{} {}",
        "[]",
        "null",
        "1",
        "{a: 1}",
        "{'a': 1}",
        "{\"a\": NaN}",
        "{\"a\": 1,}",
        "{\"a\" 1}",
        "\u0000",
        "{\"a\": 01}"
      })
  void anythingButOneObjectIsUnreadable(String text) {
    assertThatThrownBy(() -> JsonText.parse(text)).isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1, \"a\": 1}", "{\"b\": [{}, {\"a\": 1, \"b\": 2, \"a\": 3}]}"})
  void twoMembersOfOneNameAreUnreadable(String text) {
    assertThatThrownBy(() -> JsonText.parse(text))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("there are two members ")
        .hasMessageEndingWith("a");
  }

  @Test
  void deepNestingIsUnreadable() {
    assertThatThrownBy(() -> JsonText.parse("{\"a\":" + "[".repeat(1_000_000)))
        .isInstanceOf(UnreadableException.class);
  }
}
