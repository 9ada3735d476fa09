package dev.convoke.description.codec;

import com.google.gson.JsonObject;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Writes values of a type as JSON objects and reads them back. */
public interface ObjectCodec<T> {

  /** Writes the members of a value, in an order that is part of the canonical text. */
  void write(T value, MemberWriter out);

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UnreadableException if it is anything else
   */
  T read(MemberReader in);

  /** A codec from its two directions. */
  static <T> ObjectCodec<T> of(
      BiConsumer<T, MemberWriter> writer, Function<MemberReader, T> reader) {
    return new ObjectCodec<>() {
      @Override
      public void write(T value, MemberWriter out) {
        writer.accept(value, out);
      }

      @Override
      public T read(MemberReader in) {
        return reader.apply(in);
      }
    };
  }

  /** A value as an object. */
  default JsonObject json(T value) {
    MemberWriter out = new MemberWriter();
    write(value, out);
    return out.json();
  }

  /**
   * The value that an object holds.
   *
   * @throws UnreadableException if the object is not what {@link #json} gives, to the last member
   */
  default T value(JsonObject json) {
    return MemberReader.read(json, "", this);
  }
}
