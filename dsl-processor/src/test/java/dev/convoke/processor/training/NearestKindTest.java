package dev.convoke.processor.training;

import static dev.convoke.processor.training.Recipes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** How a network's own annotations, its preset and what it inherits make one recipe. */
class NearestKindTest {

  private static final Source HOUSE =
      Source.ofBody(
          """
          @Preset
          @Train(batch = 64, epochs = 30)
          @AdamW
          @Cosine
          @RandomResizedCrop @HorizontalFlip
          @LabelSmoothing
          @Evaluate(Protocol.TEN_CROP)
          public @interface HouseRecipe {}
          """);

  @Test
  void usersPresetIsAsIfWrittenOnTheNetwork() {
    String written =
        """
        @Train(batch = 64, epochs = 30) @AdamW @Cosine @RandomResizedCrop @HorizontalFlip
        @LabelSmoothing @Evaluate(Protocol.TEN_CROP)
        """;
    assertThat(Recipes.description("@HouseRecipe", HOUSE)).isEqualTo(Recipes.description(written));
  }

  @Test
  void optimizerReplacesThePresetsOptimizerOnly() {
    JsonObject recipe = Recipes.recipe("@HouseRecipe @Sgd(learningRate = 0.5)", HOUSE);
    assertThat(kind(recipe, "optimizer")).isEqualTo("sgd");
    assertThat(kind(recipe, "schedule")).isEqualTo("cosine");
    assertThat(recipe.get("epochs").getAsInt()).isEqualTo(30);
    assertThat(Recipes.augmentations(recipe)).isEqualTo("randomResizedCrop horizontalFlip");
  }

  @Test
  void scheduleReplacesThePresetsSchedule() {
    JsonObject recipe = Recipes.recipe("@OneCycle @HouseRecipe", HOUSE);
    assertThat(kind(recipe, "schedule")).isEqualTo("oneCycle");
    assertThat(kind(recipe, "optimizer")).isEqualTo("adamW");
  }

  @Test
  void augmentationsReplaceAllOfThePresets() {
    JsonObject recipe = Recipes.recipe("@HouseRecipe @PadAndCrop(4)", HOUSE);
    assertThat(Recipes.augmentations(recipe)).isEqualTo("padAndCrop");
    assertThat(recipe.get("labelSmoothing").getAsDouble()).isEqualTo(0.1);
  }

  @Test
  void singleAnnotationsReplaceThoseOfTheirName() {
    JsonObject description =
        Recipes.description(
            "@HouseRecipe @LabelSmoothing(0.2) @Train(batch = 32, epochs = 5) @Evaluate", HOUSE);
    JsonObject recipe = description.getAsJsonObject("recipe");
    assertThat(recipe.get("labelSmoothing").getAsDouble()).isEqualTo(0.2);
    assertThat(recipe.get("batch").getAsInt()).isEqualTo(32);
    assertThat(recipe.get("epochs").getAsInt()).isEqualTo(5);
    assertThat(description.getAsJsonObject("evaluation").get("protocol").getAsString())
        .isEqualTo("SINGLE_CROP");
  }

  @Test
  void whatThePresetLacksIsAdded() {
    JsonObject recipe = Recipes.recipe("@HouseRecipe @Warmup(epochs = 3) @ClipNorm(1)", HOUSE);
    assertThat(recipe.getAsJsonObject("warmup").get("epochs").getAsInt()).isEqualTo(3);
    assertThat(recipe.get("clipNorm").getAsDouble()).isEqualTo(1);
    assertThat(recipe.get("labelSmoothing").getAsDouble()).isEqualTo(0.1);
  }

  @Test
  void presetMayBeAPart() {
    Source part =
        Source.ofBody(
            """
            @Preset @PadAndCrop(2) @HorizontalFlip
            public @interface SmallImages {}
            """);
    JsonObject recipe = Recipes.recipe("@SmallImages @Train(batch = 8, epochs = 2) @Adam", part);
    assertThat(Recipes.augmentations(recipe)).isEqualTo("padAndCrop horizontalFlip");
    assertThat(kind(recipe, "optimizer")).isEqualTo("adam");
  }

  @Test
  void presetMayCarryAnotherAndReplaceItsKinds() {
    Source longer =
        Source.ofBody(
            """
            @Preset @TorchvisionRecipe @Train(batch = 256, epochs = 180) @PadAndCrop(4)
            public @interface LongRecipe {}
            """);
    JsonObject recipe = Recipes.recipe("@LongRecipe @ClipNorm(1)", longer);
    assertThat(recipe.get("epochs").getAsInt()).isEqualTo(180);
    assertThat(recipe.get("optimizer"))
        .isEqualTo(
            json(
                "{'kind': 'sgd', 'learningRate': 0.1, 'momentum': 0.9, 'nesterov': false,"
                    + " 'weightDecay': 0.0001, 'decayGroup': 'ALL'}"));
    // every 30 of 180 epochs
    assertThat(recipe.get("schedule"))
        .isEqualTo(json("{'kind': 'steps', 'at': [30, 60, 90, 120, 150], 'factor': 0.1}"));
    assertThat(Recipes.augmentations(recipe)).isEqualTo("padAndCrop");
    assertThat(recipe.get("clipNorm").getAsDouble()).isEqualTo(1);
  }

  @Test
  void networkInheritsKindByKind() {
    JsonObject recipe =
        derived("@HouseRecipe @Warmup(epochs = 3)", "@Sgd(learningRate = 0.5) @PadAndCrop(4)");
    assertThat(kind(recipe, "optimizer")).isEqualTo("sgd");
    assertThat(Recipes.augmentations(recipe)).isEqualTo("padAndCrop");
    assertThat(kind(recipe, "schedule")).isEqualTo("cosine");
    assertThat(recipe.get("epochs").getAsInt()).isEqualTo(30);
    assertThat(recipe.has("warmup")).isTrue();
  }

  @Test
  void networkWithoutAnnotationsInheritsAll() {
    assertThat(derived("@HouseRecipe @Warmup(epochs = 3)", ""))
        .isEqualTo(Recipes.recipe("@HouseRecipe @Warmup(epochs = 3)", HOUSE));
  }

  @Test
  void networkWithAPresetInheritsNothing() {
    JsonObject recipe =
        derived(
            "@Train(batch = 8, epochs = 2) @Adam @ClipNorm(1) @LabelSmoothing(0.3)",
            "@TorchvisionRecipe");
    assertThat(recipe).isEqualTo(Recipes.recipe("@TorchvisionRecipe"));
  }

  /** The recipe of a network that extends another. */
  private static JsonObject derived(String parent, String child) {
    Source derived =
        Source.ofBody(
            """
            @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 10)
            %s
            public interface Derived extends Base {}
            """
                .formatted(child));
    return Compilation.processed(HOUSE, Recipes.network("Base", parent), derived)
        .json("t/Derived.json")
        .getAsJsonObject("recipe");
  }

  private static String kind(JsonObject recipe, String member) {
    return recipe.getAsJsonObject(member).get("kind").getAsString();
  }
}
