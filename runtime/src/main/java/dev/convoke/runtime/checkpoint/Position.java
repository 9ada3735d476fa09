package dev.convoke.runtime.checkpoint;

import com.google.gson.JsonObject;

/**
 * A place in a run.
 *
 * @param step steps done
 * @param epoch the current one, counted from 0
 * @param batch batches of the epoch that are done; all of them before its evaluation
 */
public record Position(long step, int epoch, int batch) {

  static final Section<Position> SECTION =
      new Section<>("position", 1, Position::json, Position::of);

  private JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("step", step);
    json.addProperty("epoch", epoch);
    json.addProperty("batch", batch);
    return json;
  }

  private static Position of(JsonObject json) {
    return new Position(
        json.get("step").getAsLong(), json.get("epoch").getAsInt(), json.get("batch").getAsInt());
  }
}
