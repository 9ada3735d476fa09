package dev.convoke.processor.training;

import static dev.convoke.processor.training.Recipes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.convoke.processor.testing.Compilation;
import dev.convoke.processor.testing.Source;
import org.junit.jupiter.api.Test;

/** What presets bring, against the papers, and how a network's own annotations replace it. */
class PresetTest {

  private static final String SGD =
      "{'kind': 'sgd', 'learningRate': %s, 'momentum': 0.9, 'nesterov': false,"
          + " 'weightDecay': %s, 'decayGroup': 'ALL'}";

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
  void vgg() {
    // Simonyan and Zisserman 2014, section 3.1; 4.1 for Q = 0.5 (256 + 512)
    JsonObject description = Recipes.description("@VggRecipe");
    assertThat(description.get("training"))
        .isEqualTo(
            json(
                """
                {'batch': 256, 'epochs': 74, 'optimizer': %s,
                 'schedule': {'kind': 'plateau', 'factor': 0.1, 'patience': 5, 'times': 3},
                 'augmentation': [{'kind': 'scaleJitter', 'min': 256, 'max': 512},
                   {'kind': 'randomCrop'}, {'kind': 'horizontalFlip'},
                   {'kind': 'pcaColor', 'deviation': 0.1}], 'freeze': []}"""
                    .formatted(SGD.formatted("0.01", "0.0005"))));
    assertThat(description.get("evaluation"))
        .isEqualTo(json("{'protocol': 'DENSE', 'scales': [384], 'flip': true}"));
  }

  @Test
  void alexNet() {
    // Krizhevsky, Sutskever and Hinton 2012, sections 4.1 and 5
    JsonObject description = Recipes.description("@AlexNetRecipe");
    assertThat(description.get("training"))
        .isEqualTo(
            json(
                """
                {'batch': 128, 'epochs': 90, 'optimizer': %s,
                 'schedule': {'kind': 'plateau', 'factor': 0.1, 'patience': 5, 'times': 3},
                 'augmentation': [{'kind': 'scaleJitter', 'min': 256, 'max': 256},
                   {'kind': 'randomCrop'}, {'kind': 'horizontalFlip'},
                   {'kind': 'pcaColor', 'deviation': 0.1}], 'freeze': []}"""
                    .formatted(SGD.formatted("0.01", "0.0005"))));
    assertThat(description.get("evaluation"))
        .isEqualTo(json("{'protocol': 'TEN_CROP', 'scales': [256], 'flip': true}"));
  }

  @Test
  void resNet() {
    // He et al. 2015, section 3.4
    JsonObject description = Recipes.description("@ResNetRecipe");
    assertThat(description.get("training"))
        .isEqualTo(
            json(
                """
                {'batch': 256, 'epochs': 120, 'optimizer': %s,
                 'schedule': {'kind': 'plateau', 'factor': 0.1, 'patience': 5, 'times': 3},
                 'augmentation': [{'kind': 'scaleJitter', 'min': 256, 'max': 480},
                   {'kind': 'randomCrop'}, {'kind': 'horizontalFlip'},
                   {'kind': 'pcaColor', 'deviation': 0.1}], 'freeze': []}"""
                    .formatted(SGD.formatted("0.1", "0.0001"))));
    assertThat(description.get("evaluation"))
        .isEqualTo(json("{'protocol': 'TEN_CROP', 'scales': [256], 'flip': true}"));
    // 600,000 steps of 256 of the 1,281,167 images
    assertThat(Math.round(600_000 * 256 / 1_281_167.0)).isEqualTo(120);
  }

  @Test
  void resNetForCifar() {
    // He et al. 2015, section 4.2; steps of 128 of the 45,000 images, whole batches only
    int stepsAnEpoch = 45_000 / 128;
    JsonObject description = Recipes.description("@ResNetCifarRecipe");
    assertThat(description.get("training"))
        .isEqualTo(
            json(
                """
                {'batch': 128, 'epochs': %d, 'optimizer': %s,
                 'schedule': {'kind': 'steps', 'at': [%d, %d], 'factor': 0.1},
                 'augmentation': [{'kind': 'padAndCrop', 'padding': 4},
                   {'kind': 'horizontalFlip'}], 'freeze': []}"""
                    .formatted(
                        Math.round(64_000.0 / stepsAnEpoch),
                        SGD.formatted("0.1", "0.0001"),
                        Math.round(32_000.0 / stepsAnEpoch),
                        Math.round(48_000.0 / stepsAnEpoch))));
    assertThat(description.has("evaluation")).isFalse();
  }

  @Test
  void torchvision() {
    // references/classification/train.py: its defaults, for 8 devices of batch 32
    JsonObject description = Recipes.description("@TorchvisionRecipe");
    JsonObject training = description.getAsJsonObject("training");
    assertThat(training.get("batch").getAsInt()).isEqualTo(8 * 32);
    assertThat(training.get("epochs").getAsInt()).isEqualTo(90);
    assertThat(training.get("optimizer")).isEqualTo(json(SGD.formatted("0.1", "0.0001")));
    assertThat(training.get("schedule"))
        .isEqualTo(json("{'kind': 'steps', 'at': [30, 60], 'factor': 0.1}"));
    assertThat(kinds(training)).isEqualTo("randomResizedCrop horizontalFlip");
    assertThat(description.get("evaluation"))
        .isEqualTo(json("{'protocol': 'SINGLE_CROP', 'scales': [256], 'flip': false}"));
  }

  @Test
  void googLeNet() {
    // Szegedy et al. 2014, section 6; what it leaves open from Caffe's solver of bvlc_googlenet
    JsonObject training = Recipes.training("@GoogLeNetRecipe");
    assertThat(training.get("batch").getAsInt()).isEqualTo(32);
    assertThat(training.get("epochs").getAsLong())
        .isEqualTo(Math.round(10_000_000.0 * 32 / 1_281_167));
    assertThat(training.get("optimizer")).isEqualTo(json(SGD.formatted("0.01", "0.0002")));
    // every 8 epochs, the last at 248 of 250: 31 times
    JsonObject schedule = training.getAsJsonObject("schedule");
    JsonArray at = schedule.getAsJsonArray("at");
    assertThat(schedule.get("factor").getAsDouble()).isEqualTo(0.96);
    assertThat(at).hasSize(31);
    assertThat(at.get(0).getAsInt()).isEqualTo(8);
    assertThat(at.get(1).getAsInt()).isEqualTo(16);
    assertThat(at.get(30).getAsInt()).isEqualTo(248);
    assertThat(kinds(training)).isEqualTo("randomResizedCrop horizontalFlip");
    assertThat(training.get("movingAverage").getAsDouble()).isEqualTo(0.9999);
  }

  @Test
  void highway() {
    JsonObject training = Recipes.training("@HighwayRecipe");
    assertThat(training.get("batch").getAsInt()).isEqualTo(128);
    assertThat(training.get("epochs").getAsInt()).isEqualTo(200);
    assertThat(training.get("optimizer")).isEqualTo(json(SGD.formatted("0.05", "0.0")));
    assertThat(training.getAsJsonObject("schedule").getAsJsonArray("at")).hasSize(199);
    assertThat(training.getAsJsonObject("schedule").get("factor").getAsDouble()).isEqualTo(0.98);
    assertThat(kinds(training)).isEqualTo("padAndCrop horizontalFlip");
  }

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
    JsonObject training = Recipes.training("@HouseRecipe @Sgd(learningRate = 0.5)", HOUSE);
    assertThat(kind(training, "optimizer")).isEqualTo("sgd");
    assertThat(kind(training, "schedule")).isEqualTo("cosine");
    assertThat(training.get("epochs").getAsInt()).isEqualTo(30);
    assertThat(kinds(training)).isEqualTo("randomResizedCrop horizontalFlip");
  }

  @Test
  void scheduleReplacesThePresetsSchedule() {
    JsonObject training = Recipes.training("@OneCycle @HouseRecipe", HOUSE);
    assertThat(kind(training, "schedule")).isEqualTo("oneCycle");
    assertThat(kind(training, "optimizer")).isEqualTo("adamW");
  }

  @Test
  void augmentationsReplaceAllOfThePresets() {
    JsonObject training = Recipes.training("@HouseRecipe @PadAndCrop(4)", HOUSE);
    assertThat(kinds(training)).isEqualTo("padAndCrop");
    assertThat(training.get("labelSmoothing").getAsDouble()).isEqualTo(0.1);
  }

  @Test
  void singleAnnotationsReplaceThoseOfTheirName() {
    JsonObject description =
        Recipes.description(
            "@HouseRecipe @LabelSmoothing(0.2) @Train(batch = 32, epochs = 5) @Evaluate", HOUSE);
    JsonObject training = description.getAsJsonObject("training");
    assertThat(training.get("labelSmoothing").getAsDouble()).isEqualTo(0.2);
    assertThat(training.get("batch").getAsInt()).isEqualTo(32);
    assertThat(training.get("epochs").getAsInt()).isEqualTo(5);
    assertThat(description.getAsJsonObject("evaluation").get("protocol").getAsString())
        .isEqualTo("SINGLE_CROP");
  }

  @Test
  void whatThePresetLacksIsAdded() {
    JsonObject training = Recipes.training("@HouseRecipe @Warmup(epochs = 3) @ClipNorm(1)", HOUSE);
    assertThat(training.getAsJsonObject("warmup").get("epochs").getAsInt()).isEqualTo(3);
    assertThat(training.get("clipNorm").getAsDouble()).isEqualTo(1);
    assertThat(training.get("labelSmoothing").getAsDouble()).isEqualTo(0.1);
  }

  @Test
  void presetMayBeAPart() {
    Source part =
        Source.ofBody(
            """
            @Preset @PadAndCrop(2) @HorizontalFlip
            public @interface SmallImages {}
            """);
    JsonObject training =
        Recipes.training("@SmallImages @Train(batch = 8, epochs = 2) @Adam", part);
    assertThat(kinds(training)).isEqualTo("padAndCrop horizontalFlip");
    assertThat(kind(training, "optimizer")).isEqualTo("adam");
  }

  @Test
  void presetMayCarryAnotherAndReplaceItsKinds() {
    Source longer =
        Source.ofBody(
            """
            @Preset @TorchvisionRecipe @Train(batch = 256, epochs = 180) @PadAndCrop(4)
            public @interface LongRecipe {}
            """);
    JsonObject training = Recipes.training("@LongRecipe @ClipNorm(1)", longer);
    assertThat(training.get("epochs").getAsInt()).isEqualTo(180);
    assertThat(training.get("optimizer")).isEqualTo(json(SGD.formatted("0.1", "0.0001")));
    // every 30 of 180 epochs
    assertThat(training.get("schedule"))
        .isEqualTo(json("{'kind': 'steps', 'at': [30, 60, 90, 120, 150], 'factor': 0.1}"));
    assertThat(kinds(training)).isEqualTo("padAndCrop");
    assertThat(training.get("clipNorm").getAsDouble()).isEqualTo(1);
  }

  @Test
  void networkInheritsKindByKind() {
    JsonObject training =
        derived("@HouseRecipe @Warmup(epochs = 3)", "@Sgd(learningRate = 0.5) @PadAndCrop(4)");
    assertThat(kind(training, "optimizer")).isEqualTo("sgd");
    assertThat(kinds(training)).isEqualTo("padAndCrop");
    assertThat(kind(training, "schedule")).isEqualTo("cosine");
    assertThat(training.get("epochs").getAsInt()).isEqualTo(30);
    assertThat(training.has("warmup")).isTrue();
  }

  @Test
  void networkWithoutAnnotationsInheritsAll() {
    assertThat(derived("@HouseRecipe @Warmup(epochs = 3)", ""))
        .isEqualTo(Recipes.training("@HouseRecipe @Warmup(epochs = 3)", HOUSE));
  }

  @Test
  void networkWithAPresetInheritsNothing() {
    JsonObject training =
        derived(
            "@Train(batch = 8, epochs = 2) @Adam @ClipNorm(1) @LabelSmoothing(0.3)",
            "@TorchvisionRecipe");
    assertThat(training).isEqualTo(Recipes.training("@TorchvisionRecipe"));
  }

  /** The plan of a network that extends another. */
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
        .getAsJsonObject("training");
  }

  private static String kind(JsonObject training, String member) {
    return training.getAsJsonObject(member).get("kind").getAsString();
  }

  /** The augmentations in order. */
  private static String kinds(JsonObject training) {
    StringBuilder kinds = new StringBuilder();
    training
        .getAsJsonArray("augmentation")
        .forEach(change -> kinds.append(change.getAsJsonObject().get("kind").getAsString() + " "));
    return kinds.toString().strip();
  }
}
