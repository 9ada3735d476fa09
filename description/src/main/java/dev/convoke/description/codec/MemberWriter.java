package dev.convoke.description.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The members of one object, in the order in which they are written. */
public final class MemberWriter {

  private final JsonObject json = new JsonObject();

  /** An object without members. */
  public MemberWriter() {}

  /** What was written so far. */
  JsonObject json() {
    return json;
  }

  public MemberWriter text(String name, String value) {
    return add(name, new JsonPrimitive(value));
  }

  public MemberWriter integer(String name, int value) {
    return add(name, new JsonPrimitive(value));
  }

  public MemberWriter count(String name, long value) {
    return add(name, new JsonPrimitive(value));
  }

  /** A number that is read back to the last bit; NaN and the infinities are written as text. */
  public MemberWriter number(String name, double value) {
    return add(name, ExactNumber.json(value));
  }

  /** A number, if there is one. */
  public MemberWriter number(String name, OptionalDouble value) {
    value.ifPresent(number -> number(name, number));
    return this;
  }

  public MemberWriter flag(String name, boolean value) {
    return add(name, new JsonPrimitive(value));
  }

  public <E extends Enum<E>> MemberWriter constant(String name, Constants<E> constants, E value) {
    return text(name, constants.nameOf(value));
  }

  public <E extends Enum<E>> MemberWriter constants(
      String name, Constants<E> constants, List<E> values) {
    return texts(name, values.stream().map(constants::nameOf).toList());
  }

  public <T> MemberWriter object(String name, ObjectCodec<T> codec, T value) {
    return add(name, codec.json(value));
  }

  public <T> MemberWriter objects(String name, ObjectCodec<T> codec, List<? extends T> values) {
    return list(name, values, codec::json);
  }

  public MemberWriter texts(String name, List<String> values) {
    return list(name, values, JsonPrimitive::new);
  }

  public MemberWriter integers(String name, List<Integer> values) {
    return list(name, values, JsonPrimitive::new);
  }

  public MemberWriter counts(String name, List<Long> values) {
    return list(name, values, JsonPrimitive::new);
  }

  public MemberWriter numbers(String name, List<Double> values) {
    return list(name, values, ExactNumber::json);
  }

  /** A part that another codec writes and reads, at another time. */
  public MemberWriter json(String name, JsonObject value) {
    return add(name, value.deepCopy());
  }

  /** A member that is left out where there is no value. */
  public <T> MemberWriter optional(
      String name, Optional<T> value, BiConsumer<? super String, ? super T> write) {
    value.ifPresent(present -> write.accept(name, present));
    return this;
  }

  private <T> MemberWriter list(
      String name, List<? extends T> values, Function<T, JsonElement> element) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(element.apply(value)));
    return add(name, array);
  }

  private MemberWriter add(String name, JsonElement value) {
    if (json.has(name)) {
      throw new IllegalArgumentException("member " + name + " is written twice");
    }
    json.add(name, value);
    return this;
  }
}
