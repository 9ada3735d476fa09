package dev.convoke.runtime.checkpoint;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code state.json} as text: a format, and sections with a version each. Numbers survive the way
 * there and back to the last bit.
 */
final class StateJson {

  private static final int FORMAT = 1;
  private static final String VERSION = "version";
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private StateJson() {}

  static String write(CheckpointState state) {
    JsonObject sections = new JsonObject();
    Sections.all().forEach(section -> write(section, state, sections));
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.add("sections", sections);
    return GSON.toJson(json) + "\n";
  }

  private static <T> void write(Section<T> section, CheckpointState state, JsonObject sections) {
    state
        .find(section)
        .ifPresent(
            value -> {
              JsonObject json = new JsonObject();
              json.addProperty(VERSION, section.version());
              section.writer().apply(value).asMap().forEach(json::add);
              sections.add(section.name(), json);
            });
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws NewerException where the format, a section or its version is none of ours
   * @throws RuntimeException of any kind where the text is something else; the caller knows the
   *     file
   */
  static CheckpointState read(String text) throws NewerException {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    requireVersion("format", json.get("format").getAsInt(), FORMAT);
    Map<Section<?>, Object> sections = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject("sections").entrySet()) {
      Section<?> section = known(entry.getKey());
      JsonObject members = entry.getValue().getAsJsonObject();
      requireVersion(
          "section " + section.name(), members.get(VERSION).getAsInt(), section.version());
      sections.put(section, section.reader().apply(members));
    }
    for (Section<?> section : Sections.REQUIRED) {
      if (!sections.containsKey(section)) {
        throw new IllegalArgumentException("no section " + section.name());
      }
    }
    return CheckpointState.of(sections);
  }

  private static Section<?> known(String name) throws NewerException {
    Optional<Section<?>> section =
        Sections.all().filter(each -> each.name().equals(name)).findFirst();
    if (section.isEmpty()) {
      String names = Sections.all().map(Section::name).collect(Collectors.joining(", "));
      throw new NewerException("the sections " + names, "a section " + name);
    }
    return section.get();
  }

  /** Older ones do not exist: the version goes up with the first change that a reader must know. */
  private static void requireVersion(String what, int found, int ours) throws NewerException {
    if (found > ours) {
      throw new NewerException(what + " " + ours, what + " " + found);
    }
    if (found < ours) {
      throw new IllegalArgumentException(what + " is " + found + ", not " + ours);
    }
  }
}
