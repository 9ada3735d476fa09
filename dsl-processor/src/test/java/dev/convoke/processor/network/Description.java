package dev.convoke.processor.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the generated JSON of a network says, with the assertions of these tests. */
record Description(JsonObject json) {

  static Description of(Compilation compilation, String type) {
    return new Description(compilation.json("t/" + type + ".json"));
  }

  long parameters() {
    return json.get("parameters").getAsLong();
  }

  long statistics() {
    return json.get("statistics").getAsLong();
  }

  long multiplyAdds() {
    return json.get("multiplyAdds").getAsLong();
  }

  long receptiveField() {
    return json.get("receptiveField").getAsLong();
  }

  /** Shape after a step, such as {@code [28,28,16]}. */
  String outputShape(String step) {
    return step(step).get("outputShape").toString();
  }

  long receptiveField(String step) {
    return step(step).get("receptiveField").getAsLong();
  }

  /** Names of the steps in order. */
  List<String> steps() {
    List<String> names = new ArrayList<>();
    json.getAsJsonArray("steps")
        .forEach(step -> names.add(step.getAsJsonObject().get("name").getAsString()));
    return names;
  }

  String arxiv() {
    return json.getAsJsonObject("paper").get("arxiv").getAsString();
  }

  /** Elements of all variables of a step and below it. */
  long elements(String prefix, String ending) {
    long elements = 0;
    for (var variable : json.getAsJsonArray("variables")) {
      String name = variable.getAsJsonObject().get("name").getAsString();
      if (name.startsWith(prefix) && name.endsWith(ending)) {
        long size = 1;
        for (var axis : variable.getAsJsonObject().getAsJsonArray("shape")) {
          size *= axis.getAsLong();
        }
        elements += size;
      }
    }
    return elements;
  }

  /** Asserts multiply-adds as printed with three decimals, in units of 10⁹. */
  Description hasGigaMultiplyAdds(String printed) {
    assertThat(String.format(Locale.ROOT, "%.3f", multiplyAdds() / 1e9)).isEqualTo(printed);
    return this;
  }

  private JsonObject step(String name) {
    for (var step : json.getAsJsonArray("steps")) {
      if (step.getAsJsonObject().get("name").getAsString().equals(name)) {
        return step.getAsJsonObject();
      }
    }
    throw new AssertionError("no step " + name + " in " + json.get("steps"));
  }
}
