package dev.convoke.description;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The members of an object in a network's description.
 *
 * <p>A member that is missing or of another kind gives an {@link IllegalArgumentException} or what
 * Gson's tree throws: the file is not what the processor writes.
 */
record JsonMembers(JsonObject json) {

  static JsonMembers of(JsonElement element) {
    return new JsonMembers(element.getAsJsonObject());
  }

  String text(String key) {
    return member(key).getAsString();
  }

  int integer(String key) {
    return member(key).getAsInt();
  }

  long count(String key) {
    return member(key).getAsLong();
  }

  double number(String key) {
    return member(key).getAsDouble();
  }

  Optional<String> optionalText(String key) {
    return json.has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  OptionalDouble optionalNumber(String key) {
    return json.has(key) ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
  }

  boolean flag(String key) {
    return member(key).getAsBoolean();
  }

  JsonMembers object(String key) {
    return of(member(key));
  }

  Optional<JsonMembers> optional(String key) {
    return json.has(key) ? Optional.of(object(key)) : Optional.empty();
  }

  <T> List<T> list(String key, Function<JsonElement, T> elementReader) {
    JsonArray array = member(key).getAsJsonArray();
    return StreamSupport.stream(array.spliterator(), false).map(elementReader).toList();
  }

  private JsonElement member(String key) {
    JsonElement value = json.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no member " + key);
    }
    return value;
  }
}
