package dev.convoke.description.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MemberReaderTest {

  private enum Side {
    LEFT,
    RIGHT
  }

  private static final Constants<Side> SIDES =
      Constants.of(
          "side",
          Side.class,
          side ->
              switch (side) {
                case LEFT -> "left";
                case RIGHT -> "right";
              });

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(in -> in.text("other"), "other: missing"),
        mistake(in -> in.text("number"), "number: expected text, found 0.5"),
        mistake(in -> in.number("text"), "text: expected a number, found \"two\""),
        mistake(in -> in.number("list"), "list: expected a number, found a list"),
        mistake(in -> in.integer("number"), "number: expected an integer, found 0.5"),
        mistake(
            in -> in.integer("large"), "large: expected an integer of 32 bits, found 4294967296"),
        mistake(in -> in.count("flag"), "flag: expected an integer, found true"),
        mistake(in -> in.flag("text"), "text: expected true or false, found \"two\""),
        mistake(in -> in.texts("text"), "text: expected a list, found \"two\""),
        mistake(in -> in.texts("list"), "list[1]: expected text, found 2"),
        mistake(in -> in.integers("list"), "list[0]: expected an integer, found \"one\""),
        mistake(
            in -> in.constant("text", SIDES), "text: unknown side \"two\"; known are left, right"),
        mistake(in -> in.object("text", nothing()), "text: expected an object, found \"two\""),
        mistake(in -> in.objects("list", nothing()), "list[0]: expected an object, found \"one\""),
        mistake(in -> in.object("object", nothing()), "object.inner: unknown member"),
        mistake(
            in -> in.object("object", ObjectCodec.of((v, out) -> {}, inner -> inner.text("inner"))),
            "object.inner: expected text, found null"),
        mistake(
            in ->
                in.object(
                    "object",
                    ObjectCodec.of(
                        (value, out) -> {},
                        inner -> {
                          throw new IllegalArgumentException("the rate is negative");
                        })),
            "object: the rate is negative"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeIsNamedWithItsPlace(Function<MemberReader, Object> read, String message) {
    assertThatThrownBy(() -> read(read))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(message);
  }

  @Test
  void longTextIsCutInMessages() {
    assertThatThrownBy(
            () ->
                ObjectCodec.of((Long value, MemberWriter out) -> {}, in -> in.count("a"))
                    .value(JsonText.parse("{\"a\": \"" + "x".repeat(500) + "\"}")))
        .hasMessage("a: expected an integer, found \"" + "x".repeat(39) + "…");
  }

  @Test
  void memberLeftOutIsAbsent() {
    Optional<String> absent = read("{}", in -> in.optional("other", in::text));
    OptionalDouble noNumber = read("{}", in -> in.optionalNumber("other"));
    Optional<String> present = read("{\"text\": \"two\"}", in -> in.optional("text", in::text));

    assertThat(absent).isEmpty();
    assertThat(noNumber).isEmpty();
    assertThat(present).contains("two");
  }

  @Test
  void memberIsWrittenOnce() {
    MemberWriter out = new MemberWriter().flag("a", true);
    assertThatThrownBy(() -> out.integer("a", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("member a is written twice");
  }

  @Test
  void constantsOfOneNameAreRefused() {
    assertThatThrownBy(() -> Constants.of("side", Side.class, side -> "same"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two constants of side are same");
  }

  private static Arguments mistake(Function<MemberReader, Object> read, String message) {
    return Arguments.of(read, message);
  }

  private static ObjectCodec<List<String>> nothing() {
    return ObjectCodec.of((value, out) -> {}, in -> List.of());
  }

  private static Object read(Function<MemberReader, Object> read) {
    return read(
        """
        {"text": "two", "number": 0.5, "large": 4294967296, "flag": true,
         "list": ["one", 2], "object": {"inner": null}}\
        """,
        read);
  }

  private static <T> T read(String text, Function<MemberReader, T> read) {
    return ObjectCodec.of((T value, MemberWriter out) -> {}, read).value(JsonText.parse(text));
  }
}
