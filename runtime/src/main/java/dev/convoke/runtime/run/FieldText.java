package dev.convoke.runtime.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A value of a run's specification, for people: {@code 0.1}, {@code @Cosine(end = 0)}. */
final class FieldText {

  private static final int MOST_ELEMENTS = 8;

  private FieldText() {}

  /**
   * The value as text.
   *
   * @param other what it is compared with; of a long list, the first element that differs is shown
   */
  static String of(JsonElement value, JsonElement other) {
    if (value.isJsonNull()) {
      // A flag is left out where it is not set.
      return isFlag(other) ? "false" : "none";
    }
    if (value.isJsonObject()) {
      return object(value.getAsJsonObject());
    }
    if (value.isJsonArray()) {
      return list(value.getAsJsonArray(), other);
    }
    return value.getAsString();
  }

  private static boolean isFlag(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
  }

  private static String object(JsonObject json) {
    List<String> members = new ArrayList<>();
    String kind = json.has("kind") ? json.get("kind").getAsString() : "";
    for (Map.Entry<String, JsonElement> member : json.entrySet()) {
      String text = of(member.getValue(), member.getValue());
      if (FieldName.isOnlyAttribute(kind, member.getKey())) {
        members.add(text);
      } else if (!member.getKey().equals("kind")) {
        members.add(FieldName.attribute(member.getKey()) + " = " + text);
      }
    }
    String attributes = String.join(", ", members);
    if (kind.isEmpty()) {
      return attributes;
    }
    return FieldName.ofKind(kind) + (members.isEmpty() ? "" : "(" + attributes + ")");
  }

  private static String list(JsonArray array, JsonElement other) {
    if (array.isEmpty()) {
      return "none";
    }
    int size = array.size();
    int first = firstDifferent(array, other);
    if (size > MOST_ELEMENTS && first < size) {
      return size + ", of which number " + (first + 1) + " is " + text(array.get(first));
    }
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(text(element)));
    return size > MOST_ELEMENTS ? String.valueOf(size) : String.join(", ", texts);
  }

  private static String text(JsonElement element) {
    return of(element, element);
  }

  private static int firstDifferent(JsonArray array, JsonElement other) {
    int index = 0;
    while (other.isJsonArray()
        && index < array.size()
        && index < other.getAsJsonArray().size()
        && array.get(index).equals(other.getAsJsonArray().get(index))) {
      index++;
    }
    return index;
  }
}
