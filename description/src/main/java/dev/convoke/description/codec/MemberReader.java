package dev.convoke.description.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The members of one object. Each method takes a member by its name, and throws an {@link
 * UnreadableException} with the member's path if it is missing or not what the method expects.
 */
public final class MemberReader {

  private static final int LONGEST_QUOTE = 40;
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");

  private final String path;
  private final JsonObject json;
  private final Set<String> taken = new HashSet<>();

  private MemberReader(String path, JsonObject json) {
    this.path = path;
    this.json = json;
  }

  /**
   * Reads a whole object.
   *
   * @param path where it stands in its document; empty for the document itself
   * @throws UnreadableException if the codec cannot read it, or leaves a member of it unread
   */
  static <T> T read(JsonObject json, String path, ObjectCodec<T> codec) {
    MemberReader in = new MemberReader(path, json);
    T value;
    try {
      value = codec.read(in);
    } catch (IllegalArgumentException refused) {
      throw new UnreadableException(
          (path.isEmpty() ? "" : path + ": ") + refused.getMessage(), refused);
    }
    in.requireAllTaken();
    return value;
  }

  public String text(String name) {
    return text(member(name), at(name));
  }

  public int integer(String name) {
    return integer(member(name), at(name));
  }

  public long count(String name) {
    return count(member(name), at(name));
  }

  public double number(String name) {
    return number(member(name), at(name));
  }

  /** A number that may have been left out. */
  public OptionalDouble optionalNumber(String name) {
    return json.has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
  }

  public boolean flag(String name) {
    JsonElement value = member(name);
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw wrong(at(name), "true or false", value);
  }

  public <E extends Enum<E>> E constant(String name, Constants<E> constants) {
    return constant(member(name), at(name), constants);
  }

  public <E extends Enum<E>> List<E> constants(String name, Constants<E> constants) {
    return list(name, (element, place) -> constant(element, place, constants));
  }

  public <T> T object(String name, ObjectCodec<T> codec) {
    return object(member(name), at(name), codec);
  }

  public <T> List<T> objects(String name, ObjectCodec<T> codec) {
    return list(name, (element, place) -> object(element, place, codec));
  }

  public List<String> texts(String name) {
    return list(name, MemberReader::text);
  }

  public List<Integer> integers(String name) {
    return list(name, MemberReader::integer);
  }

  public List<Long> counts(String name) {
    return list(name, MemberReader::count);
  }

  public List<Double> numbers(String name) {
    return list(name, MemberReader::number);
  }

  /** A part that another codec reads. */
  public JsonObject json(String name) {
    JsonElement value = member(name);
    if (!value.isJsonObject()) {
      throw wrong(at(name), "an object", value);
    }
    return value.getAsJsonObject().deepCopy();
  }

  /** A member that may have been left out. */
  public <T> Optional<T> optional(String name, Function<String, T> read) {
    return json.has(name) ? Optional.of(read.apply(name)) : Optional.empty();
  }

  /**
   * Refuses a value that the member's type allows and its meaning does not.
   *
   * @param holds whether the value is as it must be
   * @param expected what it must be: {@code at least 1}
   */
  public void require(boolean holds, String name, String expected) {
    if (!holds) {
      throw new UnreadableException(
          String.format(
              Locale.ROOT,
              "%s: expected %s, found %s",
              at(name),
              expected,
              quoted(member(name).toString())));
    }
  }

  /** What to throw if a member names something unknown. */
  UnreadableException unknown(String name, String what, String given, List<String> known) {
    return unknownAt(at(name), what, given, known);
  }

  private static UnreadableException unknownAt(
      String place, String what, String given, List<String> known) {
    return new UnreadableException(
        String.format(
            Locale.ROOT,
            "%s: unknown %s \"%s\"; known are %s",
            place,
            what,
            quoted(given),
            String.join(", ", known)));
  }

  /** A value in a message. */
  static String found(JsonElement value) {
    if (value.isJsonObject()) {
      return "an object";
    }
    if (value.isJsonArray()) {
      return "a list";
    }
    return quoted(value.toString());
  }

  private static String quoted(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  private void requireAllTaken() {
    for (String name : json.keySet()) {
      if (!taken.contains(name)) {
        throw new UnreadableException(at(quoted(name)) + ": unknown member");
      }
    }
  }

  private JsonElement member(String name) {
    JsonElement value = json.get(name);
    if (value == null) {
      throw new UnreadableException(at(name) + ": missing");
    }
    taken.add(name);
    return value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private <T> List<T> list(String name, ElementReader<T> reader) {
    JsonElement value = member(name);
    if (!value.isJsonArray()) {
      throw wrong(at(name), "a list", value);
    }
    JsonArray array = value.getAsJsonArray();
    List<T> elements = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      elements.add(reader.read(array.get(i), at(name) + "[" + i + "]"));
    }
    return elements;
  }

  private static <T> T object(JsonElement value, String place, ObjectCodec<T> codec) {
    if (!value.isJsonObject()) {
      throw wrong(place, "an object", value);
    }
    return read(value.getAsJsonObject(), place, codec);
  }

  private static <E extends Enum<E>> E constant(
      JsonElement value, String place, Constants<E> constants) {
    String given = text(value, place);
    return constants.names().entrySet().stream()
        .filter(entry -> entry.getValue().equals(given))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> unknownAt(place, constants.what(), given, constants.sortedNames()));
  }

  private static String text(JsonElement value, String place) {
    if (value instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrong(place, "text", value);
  }

  private static double number(JsonElement value, String place) {
    OptionalDouble number =
        value instanceof JsonPrimitive primitive
            ? ExactNumber.read(primitive)
            : OptionalDouble.empty();
    return number.orElseThrow(() -> wrong(place, "a number", value));
  }

  private static int integer(JsonElement value, String place) {
    long number = count(value, place);
    if (number != (int) number) {
      throw wrong(place, "an integer of 32 bits", value);
    }
    return (int) number;
  }

  private static long count(JsonElement value, String place) {
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      String digits = primitive.getAsString();
      try {
        return Long.parseLong(digits);
      } catch (NumberFormatException notThatInteger) {
        boolean isTooLarge = INTEGER.matcher(digits).matches();
        throw wrong(place, isTooLarge ? "an integer of 64 bits" : "an integer", value);
      }
    }
    throw wrong(place, "an integer", value);
  }

  private static UnreadableException wrong(String place, String expected, JsonElement found) {
    return new UnreadableException(
        String.format(Locale.ROOT, "%s: expected %s, found %s", place, expected, found(found)));
  }

  /** Reads one element of a list. */
  @FunctionalInterface
  private interface ElementReader<T> {
    T read(JsonElement element, String place);
  }
}
