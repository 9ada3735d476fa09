package dev.convoke.description.codec;

import com.google.gson.JsonObject;
import java.util.Locale;

/**
 * The format of a kind of document: one object, whose first member {@code format} is the version of
 * its form. The number rises whenever an older version of Convoke could not read what is written:
 * also for a new optimizer.
 *
 * @param version what this version of Convoke writes, and the only one that it reads
 */
public record DocumentFormat(int version) {

  private static final String FORMAT = "format";

  /** A document as a value. */
  public <T> JsonObject json(ObjectCodec<T> codec, T value) {
    return versioned(codec).json(value);
  }

  /**
   * Reads a document.
   *
   * @throws NewerFormatException if a newer version of Convoke wrote it
   * @throws UnreadableException if it is no such document
   */
  public <T> T read(ObjectCodec<T> codec, JsonObject document) {
    return versioned(codec).value(document);
  }

  private <T> ObjectCodec<T> versioned(ObjectCodec<T> codec) {
    return ObjectCodec.of(
        (value, out) -> {
          out.integer(FORMAT, version);
          codec.write(value, out);
        },
        in -> {
          requireKnown(in.integer(FORMAT));
          return codec.read(in);
        });
  }

  private void requireKnown(int found) {
    if (found > version) {
      throw new NewerFormatException(
          String.format(
              Locale.ROOT,
              "it is in format %d, and this version of Convoke reads format %d",
              found,
              version));
    }
    if (found != version) {
      throw new UnreadableException(
          String.format(Locale.ROOT, "%s: expected %d, found %d", FORMAT, version, found));
    }
  }
}
