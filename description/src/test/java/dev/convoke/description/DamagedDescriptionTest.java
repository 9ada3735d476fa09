package dev.convoke.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** However a description is damaged: a message says so, or the text still describes one. */
class DamagedDescriptionTest {

  private static final NetworkDescriptionCodec CODEC = NetworkDescriptionCodec.STANDARD;
  private static final Set<String> OPTIONAL =
      Set.of(
          "paper",
          "recipe",
          "evaluation",
          "data",
          "validation",
          "warmup",
          "balance",
          "labelSmoothing",
          "clipNorm",
          "movingAverage",
          "initFrom");

  private final RandomDescriptions descriptions = new RandomDescriptions(3);
  private final Random random = new Random(4);

  @Test
  void truncated() {
    String text = CODEC.text(NetworkDescriptionCodecTest.EXAMPLE).strip();
    for (int length = 0; length < text.length(); length++) {
      assertUnreadable(text.substring(0, length));
    }
  }

  @Test
  void aCharacterChanged() {
    int unreadable = 0;
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder(CODEC.text(descriptions.description()));
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(128));
      try {
        CODEC.parse(text.toString());
      } catch (UnreadableException damaged) {
        assertSaysSomething(damaged);
        unreadable++;
      }
    }
    // the others are a changed letter of a text, or digit of a number
    assertThat(unreadable).isGreaterThan(100);
  }

  @Test
  void aMemberRemoved() {
    damageEveryMember((object, name) -> object.remove(name), name -> !OPTIONAL.contains(name));
  }

  @Test
  void aMemberOfAnotherType() {
    damageEveryMember(
        (object, name) -> object.add(name, ofAnotherType(object.get(name))), name -> true);
  }

  @Test
  void aMemberThatIsNull() {
    damageEveryMember((object, name) -> object.add(name, null), name -> true);
  }

  @Test
  void aMemberRenamed() {
    damageEveryMember((object, name) -> object.add(name + "s", object.remove(name)), name -> true);
  }

  @Test
  void aMemberMoreThanThereAre() {
    damageEveryMember((object, name) -> object.addProperty("another", 1), name -> true);
  }

  @Test
  void anUnknownKind() {
    damageEveryMember(
        (object, name) -> object.addProperty(name, "Kind"), name -> name.equals("kind"));
  }

  @Test
  void aNumberTooLarge() {
    damageEveryMember(
        (object, name) -> object.add(name, JsonText.parse("{\"number\": 1e999}").get("number")),
        name -> true);
  }

  /** Damages copies of descriptions, each in one place, at every member that a rule concerns. */
  private void damageEveryMember(BiConsumer<JsonObject, String> damage, Predicate<String> isMeant) {
    for (int i = 0; i < 5; i++) {
      String text = CODEC.text(descriptions.description());
      int members = membersOf(JsonText.parse(text)).size();
      for (int member = 0; member < members; member++) {
        JsonObject copy = JsonText.parse(text);
        Member place = membersOf(copy).get(member);
        if (isMeant.test(place.name())) {
          damage.accept(place.object(), place.name());
          assertUnreadable(JsonText.canonical(copy));
        }
      }
    }
  }

  private static List<Member> membersOf(JsonElement json) {
    List<Member> members = new ArrayList<>();
    if (json instanceof JsonObject object) {
      for (String name : object.keySet()) {
        members.add(new Member(object, name));
        members.addAll(membersOf(object.get(name)));
      }
    } else if (json instanceof JsonArray array) {
      array.forEach(element -> members.addAll(membersOf(element)));
    }
    return members;
  }

  private static JsonElement ofAnotherType(JsonElement value) {
    if (value.isJsonObject()) {
      return new JsonArray();
    }
    if (value.isJsonArray() || ((JsonPrimitive) value).isBoolean()) {
      return new JsonPrimitive("other");
    }
    return new JsonPrimitive(true);
  }

  private static void assertUnreadable(String text) {
    assertThatThrownBy(() -> CODEC.parse(text))
        .as(text)
        .isExactlyInstanceOf(UnreadableException.class)
        .satisfies(DamagedDescriptionTest::assertSaysSomething);
  }

  private static void assertSaysSomething(Throwable damaged) {
    assertThat(damaged.getMessage()).isNotBlank().doesNotContain("Exception");
  }

  private record Member(JsonObject object, String name) {}
}
