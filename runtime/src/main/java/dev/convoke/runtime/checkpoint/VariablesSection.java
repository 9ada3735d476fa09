package dev.convoke.runtime.checkpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.VariableDescription;
import java.util.ArrayList;
import java.util.List;

/** The variables of the network, without those of the optimizer. */
final class VariablesSection {

  static final Section<List<VariableDescription>> SECTION =
      new Section<>("variables", 1, VariablesSection::json, VariablesSection::variables);

  private VariablesSection() {}

  private static JsonObject json(List<VariableDescription> variables) {
    JsonArray list = new JsonArray();
    for (VariableDescription variable : variables) {
      JsonArray shape = new JsonArray();
      variable.shape().forEach(shape::add);
      JsonObject each = new JsonObject();
      each.addProperty("name", variable.name());
      each.add("shape", shape);
      each.addProperty("role", word(variable.role()));
      list.add(each);
    }
    JsonObject json = new JsonObject();
    json.add("list", list);
    return json;
  }

  private static List<VariableDescription> variables(JsonObject json) {
    List<VariableDescription> variables = new ArrayList<>();
    json.getAsJsonArray("list").forEach(element -> variables.add(variable(element)));
    return List.copyOf(variables);
  }

  private static VariableDescription variable(JsonElement element) {
    JsonObject json = element.getAsJsonObject();
    List<Long> shape = new ArrayList<>();
    json.getAsJsonArray("shape").forEach(size -> shape.add(size.getAsLong()));
    return new VariableDescription(
        json.get("name").getAsString(), shape, role(json.get("role").getAsString()));
  }

  private static String word(Role role) {
    return switch (role) {
      case TRAINABLE -> "trainable";
      case FROZEN -> "frozen";
      case STATISTIC -> "statistic";
    };
  }

  private static Role role(String word) {
    return switch (word) {
      case "trainable" -> Role.TRAINABLE;
      case "frozen" -> Role.FROZEN;
      case "statistic" -> Role.STATISTIC;
      default -> throw new IllegalArgumentException("unknown role " + word);
    };
  }
}
