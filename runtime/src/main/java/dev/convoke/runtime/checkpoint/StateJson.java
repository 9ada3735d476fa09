package dev.convoke.runtime.checkpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.convoke.description.codec.DocumentFormat;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.MemberReader;
import dev.convoke.description.codec.MemberWriter;
import dev.convoke.description.codec.NewerFormatException;
import dev.convoke.description.codec.ObjectCodec;
import dev.convoke.description.codec.UnreadableException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * {@code state.json} as text: a format, and sections with a version each. Numbers survive the way
 * there and back to the last bit.
 */
final class StateJson {

  private static final DocumentFormat FORMAT = new DocumentFormat(1);
  private static final String VERSION = "version";
  private static final ObjectCodec<CheckpointState> CODEC =
      ObjectCodec.of(
          (state, out) -> out.json("sections", sections(state)), in -> state(in.json("sections")));

  private StateJson() {}

  static String write(CheckpointState state) {
    return JsonText.indented(FORMAT.json(CODEC, state));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws NewerFormatException where the format, a section or its version is none of ours
   * @throws UnreadableException where the text is anything else
   */
  static CheckpointState read(String text) {
    return FORMAT.read(CODEC, JsonText.parse(text));
  }

  private static JsonObject sections(CheckpointState state) {
    JsonObject json = new JsonObject();
    Sections.all().forEach(section -> add(section, state, json));
    return json;
  }

  private static <T> void add(Section<T> section, CheckpointState state, JsonObject json) {
    state
        .find(section)
        .ifPresent(value -> json.add(section.name(), versioned(section).json(value)));
  }

  private static CheckpointState state(JsonObject json) {
    Map<Section<?>, Object> sections = new LinkedHashMap<>();
    for (String name : json.keySet()) {
      Section<?> section =
          Sections.all()
              .filter(known -> known.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new NewerFormatException(
                          "it has a section " + name + ", which this version does not know"));
      sections.put(section, value(section, json));
    }
    for (Section<?> section : Sections.REQUIRED) {
      if (!sections.containsKey(section)) {
        throw new UnreadableException("section " + section.name() + ": missing");
      }
    }
    return CheckpointState.of(sections);
  }

  private static <T> T value(Section<T> section, JsonObject sections) {
    String place = "section " + section.name() + ": ";
    JsonElement json = sections.get(section.name());
    if (!json.isJsonObject()) {
      throw new UnreadableException(place + "expected an object, found " + json);
    }
    try {
      return versioned(section).value(json.getAsJsonObject());
    } catch (NewerFormatException newer) {
      throw newer;
    } catch (UnreadableException wrong) {
      throw new UnreadableException(place + wrong.getMessage(), wrong);
    }
  }

  private static <T> ObjectCodec<T> versioned(Section<T> section) {
    return ObjectCodec.of((value, out) -> write(section, value, out), in -> read(section, in));
  }

  private static <T> void write(Section<T> section, T value, MemberWriter out) {
    out.integer(VERSION, section.version());
    section.codec().write(value, out);
  }

  private static <T> T read(Section<T> section, MemberReader in) {
    int version = in.integer(VERSION);
    if (version > section.version()) {
      throw new NewerFormatException(
          String.format(
              Locale.ROOT,
              "its section %s is of version %d, and this version of Convoke reads version %d",
              section.name(),
              version,
              section.version()));
    }
    if (version != section.version()) {
      throw new UnreadableException(
          String.format(Locale.ROOT, "version: expected %d, found %d", section.version(), version));
    }
    return section.codec().read(in);
  }
}
