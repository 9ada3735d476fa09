package dev.convoke.description.codec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * JSON as text.
 *
 * <p>The canonical text of a value is one line without spaces: members in the order in which its
 * codec writes them; numbers in the fewest digits that are read back exactly; in strings an escape
 * only for what JSON forbids ({@code "}, {@code \}, control characters) and for halves of surrogate
 * pairs, which UTF-8 has no bytes for. Equal values have equal texts, on every machine and JDK.
 */
public final class JsonText {

  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();
  private final boolean isIndented;

  private JsonText(boolean isIndented) {
    this.isIndented = isIndented;
  }

  /** The canonical text. */
  public static String canonical(JsonElement json) {
    return new JsonText(false).element(json, 0);
  }

  /** SHA-256 of the canonical text in UTF-8, in hexadecimal. */
  public static String sha256(JsonElement json) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(canonical(json).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** For people: a line for each member and element, with a line's end behind the last. */
  public static String indented(JsonElement json) {
    return new JsonText(true).element(json, 0) + "\n";
  }

  /**
   * Reads an object, by the letter of the standard.
   *
   * @throws UnreadableException if the text is anything but one object
   */
  public static JsonObject parse(String text) {
    JsonReader reader = strict(text);
    try {
      JsonElement json = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new UnreadableException("there is more behind the end of the object");
      }
      if (!json.isJsonObject()) {
        throw new UnreadableException("expected an object, found " + MemberReader.found(json));
      }
      requireDifferentMembers(strict(text));
      return json.getAsJsonObject();
    } catch (JsonParseException | IOException malformed) {
      throw new UnreadableException("it is not JSON, from " + reader.getPath() + " on", malformed);
    }
  }

  /** Of two members of one name, one would win in silence. */
  private static void requireDifferentMembers(JsonReader in) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT -> {
        Set<String> names = new HashSet<>();
        in.beginObject();
        while (in.hasNext()) {
          if (!names.add(in.nextName())) {
            throw new UnreadableException("there are two members " + in.getPath().substring(2));
          }
          requireDifferentMembers(in);
        }
        in.endObject();
      }
      case BEGIN_ARRAY -> {
        in.beginArray();
        while (in.hasNext()) {
          requireDifferentMembers(in);
        }
        in.endArray();
      }
      default -> in.skipValue();
    }
  }

  private static JsonReader strict(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    return reader;
  }

  private String element(JsonElement json, int depth) {
    append(json, depth);
    return text.toString();
  }

  private void append(JsonElement json, int depth) {
    if (json.isJsonObject()) {
      list('{', json.getAsJsonObject().entrySet(), '}', depth, each -> member(each, depth + 1));
    } else if (json.isJsonArray()) {
      list('[', json.getAsJsonArray().asList(), ']', depth, each -> append(each, depth + 1));
    } else if (json instanceof JsonPrimitive primitive && primitive.isString()) {
      string(primitive.getAsString());
    } else {
      text.append(json.isJsonNull() ? "null" : json.getAsString());
    }
  }

  private <T> void list(
      char open, Collection<T> elements, char close, int depth, Consumer<T> append) {
    text.append(open);
    for (Iterator<T> each = elements.iterator(); each.hasNext(); ) {
      newLine(depth + 1);
      append.accept(each.next());
      if (each.hasNext()) {
        text.append(',');
      }
    }
    if (!elements.isEmpty()) {
      newLine(depth);
    }
    text.append(close);
  }

  private void member(Map.Entry<String, JsonElement> member, int depth) {
    string(member.getKey());
    text.append(isIndented ? ": " : ":");
    append(member.getValue(), depth);
  }

  private void newLine(int depth) {
    if (isIndented) {
      text.append('\n').append(INDENT.repeat(depth));
    }
  }

  private void string(String value) {
    text.append('"');
    value.codePoints().forEach(this::character);
    text.append('"');
  }

  private void character(int codePoint) {
    switch (codePoint) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        if (codePoint < ' ' || isHalfOfPair(codePoint)) {
          text.append("\\u").append(HexFormat.of().toHexDigits((char) codePoint));
        } else {
          text.appendCodePoint(codePoint);
        }
      }
    }
  }

  private static boolean isHalfOfPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
