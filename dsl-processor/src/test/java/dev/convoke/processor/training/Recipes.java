package dev.convoke.processor.training;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import java.util.ArrayList;
import java.util.List;

/** Networks of three steps under training annotations, and what their descriptions say. */
final class Recipes {

  private Recipes() {}

  /** A network of 224×224×3 images. */
  static Source network(String name, String annotations) {
    return Source.ofBody(
        """
        @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 10)
        %s
        public interface %s {
          @Conv3x3(16)   Layer conv();
          @GlobalAvgPool Layer pool();
          @Dense         Layer logits();
        }
        """
            .formatted(annotations, name));
  }

  /** The recipe of a network with some annotations, beside other sources. */
  static JsonObject recipe(String annotations, Source... others) {
    return description(annotations, others).getAsJsonObject("recipe");
  }

  /** The description of a network with some annotations, beside other sources. */
  static JsonObject description(String annotations, Source... others) {
    List<Source> sources = new ArrayList<>(List.of(others));
    sources.add(network("Net", annotations));
    return Compilation.processed(sources.toArray(Source[]::new)).json("t/Net.json");
  }

  /** JSON as a test writes it, with single quotes. */
  static JsonElement json(String text) {
    return JsonParser.parseString(text);
  }

  /** The kinds of a recipe's augmentations, in order. */
  static String augmentations(JsonObject recipe) {
    StringBuilder kinds = new StringBuilder();
    recipe
        .getAsJsonArray("augmentation")
        .forEach(change -> kinds.append(change.getAsJsonObject().get("kind").getAsString() + " "));
    return kinds.toString().strip();
  }
}
