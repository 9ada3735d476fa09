package dev.convoke.runtime.checkpoint;

import com.google.gson.JsonObject;

/**
 * Which network the weights are of.
 *
 * @param name of commands and run directories
 * @param fingerprint see {@code NetworkDescription}
 */
record NetworkSection(String name, String fingerprint) {

  static final Section<NetworkSection> SECTION =
      new Section<>("network", 1, NetworkSection::json, NetworkSection::of);

  private JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("fingerprint", fingerprint);
    return json;
  }

  private static NetworkSection of(JsonObject json) {
    return new NetworkSection(
        json.get("name").getAsString(), json.get("fingerprint").getAsString());
  }
}
