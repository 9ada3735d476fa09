package dev.convoke.runtime.checkpoint;

import com.google.gson.JsonObject;

/**
 * What the weights of a checkpoint were measured to be worth; absent where they were not measured.
 *
 * @param top1 fraction of test images hit
 */
public record Measured(double top1) {

  static final Section<Measured> SECTION =
      new Section<>("measured", 1, Measured::json, Measured::of);

  private JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("top1", top1);
    return json;
  }

  private static Measured of(JsonObject json) {
    return new Measured(json.get("top1").getAsDouble());
  }
}
