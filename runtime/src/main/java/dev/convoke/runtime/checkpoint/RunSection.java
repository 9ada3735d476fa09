package dev.convoke.runtime.checkpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.convoke.runtime.checkpoint.CheckpointState.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the run was started with. */
final class RunSection {

  static final Section<Run> SECTION = new Section<>("run", 1, RunSection::json, RunSection::run);

  private RunSection() {}

  private static JsonObject json(Run run) {
    JsonObject json = new JsonObject();
    json.addProperty("seed", run.seed());
    json.addProperty("batch", run.batch());
    json.addProperty("epochs", run.epochs());
    json.addProperty("dataset", run.dataset());
    JsonArray classes = new JsonArray();
    run.classes().forEach(classes::add);
    json.add("classes", classes);
    json.add("mean", numbers(run.mean()));
    json.add("deviation", numbers(run.deviation()));
    return json;
  }

  private static Run run(JsonObject json) {
    return new Run(
        json.get("seed").getAsLong(),
        json.get("batch").getAsInt(),
        json.get("epochs").getAsInt(),
        json.get("dataset").getAsString(),
        list(json, "classes", JsonElement::getAsString),
        list(json, "mean", JsonElement::getAsFloat),
        list(json, "deviation", JsonElement::getAsFloat));
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> reader) {
    List<T> values = new ArrayList<>();
    json.getAsJsonArray(name).forEach(element -> values.add(reader.apply(element)));
    return values;
  }

  private static JsonArray numbers(List<? extends Number> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
