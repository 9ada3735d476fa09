package dev.convoke.processor.training;

import static dev.convoke.processor.training.Recipes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** What presets bring, against the papers. */
class PresetTest {

  private static final String SGD =
      "{'kind': 'sgd', 'learningRate': %s, 'momentum': 0.9, 'nesterov': false,"
          + " 'weightDecay': %s, 'decayGroup': 'ALL'}";

  @Test
  void vgg() {
    // Simonyan and Zisserman 2014, section 3.1; 4.1 for Q = 0.5 (256 + 512)
    JsonObject description = Recipes.description("@VggRecipe");
    assertThat(description.get("recipe"))
        .isEqualTo(
            json(
                """
                {'batch': 256, 'epochs': 74, 'optimizer': %s,
                 'schedule': {'kind': 'plateau', 'factor': 0.1, 'patience': 5, 'times': 3,
                   'watch': 'TEST'},
                 'augmentation': [{'kind': 'scaleJitter', 'min': 256, 'max': 512},
                   {'kind': 'randomCrop'}, {'kind': 'horizontalFlip'},
                   {'kind': 'pcaColor', 'deviation': 0.1}], 'freeze': []}\
                """
                    .formatted(SGD.formatted("0.01", "0.0005"))));
    assertThat(description.get("evaluation"))
        .isEqualTo(json("{'protocol': 'DENSE', 'scales': [384], 'flip': true}"));
  }

  @Test
  void alexNet() {
    // Krizhevsky, Sutskever and Hinton 2012, sections 4.1 and 5
    JsonObject description = Recipes.description("@AlexNetRecipe");
    assertThat(description.get("recipe"))
        .isEqualTo(
            json(
                """
                {'batch': 128, 'epochs': 90, 'optimizer': %s,
                 'schedule': {'kind': 'plateau', 'factor': 0.1, 'patience': 5, 'times': 3,
                   'watch': 'TEST'},
                 'augmentation': [{'kind': 'scaleJitter', 'min': 256, 'max': 256},
                   {'kind': 'randomCrop'}, {'kind': 'horizontalFlip'},
                   {'kind': 'pcaColor', 'deviation': 0.1}], 'freeze': []}\
                """
                    .formatted(SGD.formatted("0.01", "0.0005"))));
    assertThat(description.get("evaluation"))
        .isEqualTo(json("{'protocol': 'TEN_CROP', 'scales': [256], 'flip': true}"));
  }

  @Test
  void resNet() {
    // He et al. 2015, section 3.4
    JsonObject description = Recipes.description("@ResNetRecipe");
    assertThat(description.get("recipe"))
        .isEqualTo(
            json(
                """
                {'batch': 256, 'epochs': 120, 'optimizer': %s,
                 'schedule': {'kind': 'plateau', 'factor': 0.1, 'patience': 5, 'times': 3,
                   'watch': 'TEST'},
                 'augmentation': [{'kind': 'scaleJitter', 'min': 256, 'max': 480},
                   {'kind': 'randomCrop'}, {'kind': 'horizontalFlip'},
                   {'kind': 'pcaColor', 'deviation': 0.1}], 'freeze': []}\
                """
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
    assertThat(description.get("recipe"))
        .isEqualTo(
            json(
                """
                {'batch': 128, 'epochs': %d, 'optimizer': %s,
                 'schedule': {'kind': 'steps', 'at': [%d, %d], 'factor': 0.1},
                 'augmentation': [{'kind': 'padAndCrop', 'padding': 4},
                   {'kind': 'horizontalFlip'}], 'freeze': []}\
                """
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
    JsonObject recipe = description.getAsJsonObject("recipe");
    assertThat(recipe.get("batch").getAsInt()).isEqualTo(8 * 32);
    assertThat(recipe.get("epochs").getAsInt()).isEqualTo(90);
    assertThat(recipe.get("optimizer")).isEqualTo(json(SGD.formatted("0.1", "0.0001")));
    assertThat(recipe.get("schedule"))
        .isEqualTo(json("{'kind': 'steps', 'at': [30, 60], 'factor': 0.1}"));
    assertThat(Recipes.augmentations(recipe)).isEqualTo("randomResizedCrop horizontalFlip");
    assertThat(description.get("evaluation"))
        .isEqualTo(json("{'protocol': 'SINGLE_CROP', 'scales': [256], 'flip': false}"));
  }

  @Test
  void googLeNet() {
    // Szegedy et al. 2014, section 6; what it leaves open from Caffe's solver of bvlc_googlenet
    JsonObject recipe = Recipes.recipe("@GoogLeNetRecipe");
    assertThat(recipe.get("batch").getAsInt()).isEqualTo(32);
    assertThat(recipe.get("epochs").getAsLong())
        .isEqualTo(Math.round(10_000_000.0 * 32 / 1_281_167));
    assertThat(recipe.get("optimizer")).isEqualTo(json(SGD.formatted("0.01", "0.0002")));
    // every 8 epochs, the last at 248 of 250: 31 times
    JsonObject schedule = recipe.getAsJsonObject("schedule");
    JsonArray at = schedule.getAsJsonArray("at");
    assertThat(schedule.get("factor").getAsDouble()).isEqualTo(0.96);
    assertThat(at).hasSize(31);
    assertThat(at.get(0).getAsInt()).isEqualTo(8);
    assertThat(at.get(1).getAsInt()).isEqualTo(16);
    assertThat(at.get(30).getAsInt()).isEqualTo(248);
    assertThat(Recipes.augmentations(recipe)).isEqualTo("randomResizedCrop horizontalFlip");
    assertThat(recipe.get("movingAverage").getAsDouble()).isEqualTo(0.9999);
  }

  @Test
  void highway() {
    JsonObject recipe = Recipes.recipe("@HighwayRecipe");
    // the solver file: 100 images a step, 200,000 steps, milestones 100,000, 150,000 and 175,000
    assertThat(recipe.get("batch").getAsInt()).isEqualTo(100);
    assertThat(recipe.get("epochs").getAsInt()).isEqualTo(200_000 * 100 / 50_000);
    assertThat(recipe.get("optimizer"))
        .isEqualTo(json(SGD.formatted("0.025", "0.001").replace("false", "true")));
    assertThat(recipe.getAsJsonObject("schedule").getAsJsonArray("at").toString())
        .isEqualTo("[200,300,350]");
    assertThat(recipe.getAsJsonObject("schedule").get("factor").getAsDouble()).isEqualTo(0.1);
    assertThat(Recipes.augmentations(recipe)).isEqualTo("padAndCrop horizontalFlip");
  }
}
