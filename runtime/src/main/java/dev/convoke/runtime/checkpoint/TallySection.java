package dev.convoke.runtime.checkpoint;

import com.google.gson.JsonObject;
import dev.convoke.runtime.metric.Tally;

/** The sums over the current epoch so far. */
final class TallySection {

  static final Section<Tally> SECTION =
      new Section<>("tally", 1, TallySection::json, TallySection::tally);

  private TallySection() {}

  private static JsonObject json(Tally tally) {
    JsonObject json = new JsonObject();
    json.addProperty("images", tally.images());
    json.addProperty("lossSum", tally.lossSum());
    json.addProperty("hits", tally.hits());
    return json;
  }

  private static Tally tally(JsonObject json) {
    return new Tally(
        json.get("images").getAsLong(),
        json.get("lossSum").getAsDouble(),
        json.get("hits").getAsLong());
  }
}
