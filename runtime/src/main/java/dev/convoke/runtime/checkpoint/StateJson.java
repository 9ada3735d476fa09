package dev.convoke.runtime.checkpoint;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.runtime.checkpoint.CheckpointState.Position;
import dev.convoke.runtime.checkpoint.CheckpointState.Run;
import dev.convoke.runtime.metric.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** {@code state.json} as text. Numbers survive the way there and back to the last bit. */
final class StateJson {

  private static final int FORMAT = 1;
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private StateJson() {}

  static String write(CheckpointState state) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("network", state.network());
    json.addProperty("fingerprint", state.fingerprint());
    json.addProperty("step", state.position().step());
    json.addProperty("epoch", state.position().epoch());
    json.addProperty("batchInEpoch", state.position().batch());
    json.addProperty("seed", state.run().seed());
    json.addProperty("batch", state.run().batch());
    json.addProperty("epochs", state.run().epochs());
    json.addProperty("dataset", state.run().dataset());
    json.add("classes", strings(state.run().classes()));
    json.add("mean", numbers(state.run().mean()));
    json.add("deviation", numbers(state.run().deviation()));
    json.addProperty("images", state.tally().images());
    json.addProperty("lossSum", state.tally().lossSum());
    json.addProperty("hits", state.tally().hits());
    state.top1().ifPresent(top1 -> json.addProperty("top1", top1));
    JsonArray variables = new JsonArray();
    for (VariableDescription variable : state.variables()) {
      JsonObject each = new JsonObject();
      each.addProperty("name", variable.name());
      each.add("shape", numbers(variable.shape()));
      each.addProperty("role", variable.role().name());
      variables.add(each);
    }
    json.add("variables", variables);
    return GSON.toJson(json) + "\n";
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RuntimeException of any kind where the text is something else; the caller knows the
   *     file
   */
  static CheckpointState read(String text) {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    if (json.get("format").getAsInt() != FORMAT) {
      throw new IllegalArgumentException("format " + json.get("format") + ", not " + FORMAT);
    }
    return new CheckpointState(
        json.get("network").getAsString(),
        json.get("fingerprint").getAsString(),
        list(json, "variables", StateJson::variable),
        new Position(
            json.get("step").getAsLong(),
            json.get("epoch").getAsInt(),
            json.get("batchInEpoch").getAsInt()),
        new Run(
            json.get("seed").getAsLong(),
            json.get("batch").getAsInt(),
            json.get("epochs").getAsInt(),
            json.get("dataset").getAsString(),
            list(json, "classes", JsonElement::getAsString),
            list(json, "mean", JsonElement::getAsFloat),
            list(json, "deviation", JsonElement::getAsFloat)),
        new Tally(
            json.get("images").getAsLong(),
            json.get("lossSum").getAsDouble(),
            json.get("hits").getAsLong()),
        json.has("top1")
            ? OptionalDouble.of(json.get("top1").getAsDouble())
            : OptionalDouble.empty());
  }

  private static VariableDescription variable(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    return new VariableDescription(
        json.get("name").getAsString(),
        list(json, "shape", JsonElement::getAsLong),
        Role.valueOf(json.get("role").getAsString()));
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> reader) {
    List<T> values = new ArrayList<>();
    json.getAsJsonArray(name).forEach(element -> values.add(reader.apply(element)));
    return values;
  }

  private static JsonArray strings(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static JsonArray numbers(List<? extends Number> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
