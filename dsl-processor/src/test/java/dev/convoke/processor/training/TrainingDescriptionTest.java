package dev.convoke.processor.training;

import static dev.convoke.processor.training.Recipes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of each training annotation the description carries. */
class TrainingDescriptionTest {

  private static final String TRAIN = "@Train(batch = 64, epochs = 30)";
  private static final String SGD = "@Sgd(learningRate = 0.1)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "@Sgd(learningRate = 0.1) | {'kind': 'sgd', 'learningRate': 0.1, 'momentum': 0.0,"
            + " 'nesterov': false, 'weightDecay': 0.0, 'decayGroup': 'ALL'}",
        "@Sgd(learningRate = 0.2, momentum = 0.9, nesterov = true, weightDecay = 5e-4,"
            + " decay = DecayGroup.KERNELS) | {'kind': 'sgd', 'learningRate': 0.2,"
            + " 'momentum': 0.9, 'nesterov': true, 'weightDecay': 0.0005,"
            + " 'decayGroup': 'KERNELS'}",
        // Kingma and Ba 2014, algorithm 1
        "@Adam | {'kind': 'adam', 'learningRate': 0.001, 'beta1': 0.9, 'beta2': 0.999,"
            + " 'epsilon': 1e-8, 'weightDecay': 0.0, 'decayGroup': 'ALL'}",
        "@Adam(learningRate = 0.1, beta1 = 0.2, beta2 = 0.3, epsilon = 0.4, weightDecay = 0.5,"
            + " decay = DecayGroup.KERNELS) | {'kind': 'adam', 'learningRate': 0.1,"
            + " 'beta1': 0.2, 'beta2': 0.3, 'epsilon': 0.4, 'weightDecay': 0.5,"
            + " 'decayGroup': 'KERNELS'}",
        // torch.optim.AdamW
        "@AdamW | {'kind': 'adamW', 'learningRate': 0.001, 'beta1': 0.9, 'beta2': 0.999,"
            + " 'epsilon': 1e-8, 'weightDecay': 0.01, 'decayGroup': 'ALL'}",
        "@AdamW(learningRate = 0.1, beta1 = 0.2, beta2 = 0.3, epsilon = 0.4, weightDecay = 0.5,"
            + " decay = DecayGroup.KERNELS) | {'kind': 'adamW', 'learningRate': 0.1,"
            + " 'beta1': 0.2, 'beta2': 0.3, 'epsilon': 0.4, 'weightDecay': 0.5,"
            + " 'decayGroup': 'KERNELS'}",
        // keras.optimizers.RMSprop
        "@RmsProp | {'kind': 'rmsProp', 'learningRate': 0.001, 'rho': 0.9, 'momentum': 0.0,"
            + " 'epsilon': 1e-7, 'weightDecay': 0.0, 'decayGroup': 'ALL'}",
        "@RmsProp(learningRate = 0.045, rho = 0.8, momentum = 0.9, epsilon = 1, weightDecay = 0.5,"
            + " decay = DecayGroup.KERNELS) | {'kind': 'rmsProp', 'learningRate': 0.045,"
            + " 'rho': 0.8, 'momentum': 0.9, 'epsilon': 1.0, 'weightDecay': 0.5,"
            + " 'decayGroup': 'KERNELS'}"
      })
  void optimizer(String annotation, String expected) {
    assertThat(Recipes.recipe(TRAIN + annotation).get("optimizer")).isEqualTo(json(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "@Steps(at = {10, 15}) | {'kind': 'steps', 'at': [10, 15], 'factor': 0.1}",
        // 8, 16 and 24 of 30 epochs: the 32nd is not reached
        "@Steps(every = 8, factor = 0.96) | {'kind': 'steps', 'at': [8, 16, 24], 'factor': 0.96}",
        // epochs 0 to 29: a change at 30 is none
        "@Steps(every = 15) | {'kind': 'steps', 'at': [15], 'factor': 0.1}",
        "@Steps(every = 29) | {'kind': 'steps', 'at': [29], 'factor': 0.1}",
        "@Plateau(watch = Watch.TEST) | {'kind': 'plateau', 'factor': 0.1, 'patience': 10,"
            + " 'times': 3, 'watch': 'TEST'}",
        "@Plateau(factor = 0.5, patience = 4, times = 2, watch = Watch.TEST) |"
            + " {'kind': 'plateau', 'factor': 0.5, 'patience': 4, 'times': 2, 'watch': 'TEST'}",
        "@Cosine | {'kind': 'cosine', 'end': 0.0}",
        "@Cosine(end = 0.1) | {'kind': 'cosine', 'end': 0.1}",
        "@Polynomial | {'kind': 'polynomial', 'power': 1.0, 'end': 0.0}",
        "@Polynomial(power = 2, end = 1e-3) | {'kind': 'polynomial', 'power': 2.0, 'end': 0.001}",
        // torch.optim.lr_scheduler.OneCycleLR
        "@OneCycle | {'kind': 'oneCycle', 'rise': 0.3, 'startDivisor': 25.0,"
            + " 'endDivisor': 10000.0}",
        "@OneCycle(rise = 0.4, startDivisor = 10, endDivisor = 100) |"
            + " {'kind': 'oneCycle', 'rise': 0.4, 'startDivisor': 10.0, 'endDivisor': 100.0}",
        "\"\" | {'kind': 'constant'}"
      })
  void schedule(String annotation, String expected) {
    assertThat(Recipes.recipe(TRAIN + SGD + annotation).get("schedule")).isEqualTo(json(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@PadAndCrop(4) | {'kind': 'padAndCrop', 'padding': 4}",
        "@HorizontalFlip | {'kind': 'horizontalFlip'}",
        "@HorizontalFlip(alternating = true) | {'kind': 'horizontalFlip', 'alternating': true}",
        "@RandomCrop | {'kind': 'randomCrop'}",
        "@PcaColor | {'kind': 'pcaColor', 'deviation': 0.1}",
        "@PcaColor(deviation = 0.2) | {'kind': 'pcaColor', 'deviation': 0.2}",
        "@RandAugment | {'kind': 'randAugment', 'operations': 2, 'magnitude': 9}",
        "@RandAugment(operations = 3, magnitude = 30) |"
            + " {'kind': 'randAugment', 'operations': 3, 'magnitude': 30}",
        "@RandAugment(magnitude = 0) | {'kind': 'randAugment', 'operations': 2, 'magnitude': 0}",
        "@ColorJitter(brightness = 0.4, hue = 0.5) | {'kind': 'colorJitter', 'brightness': 0.4,"
            + " 'contrast': 0.0, 'saturation': 0.0, 'hue': 0.5}",
        "@Resize({224, 224}) | {'kind': 'resize', 'size': [224, 224]}",
        "@TrivialAugment | {'kind': 'trivialAugment'}",
        "@Mixup | {'kind': 'mixup', 'alpha': 0.2}",
        "@Mixup(0.4) | {'kind': 'mixup', 'alpha': 0.4}",
        "@CutMix | {'kind': 'cutMix', 'alpha': 1.0}",
        "@CutMix(0.5) | {'kind': 'cutMix', 'alpha': 0.5}",
        "@RandomResizedCrop(minArea = 0.1, maxArea = 0.2, minAspect = 0.3, maxAspect = 0.4) |"
            + " {'kind': 'randomResizedCrop', 'minArea': 0.1, 'maxArea': 0.2, 'minAspect': 0.3,"
            + " 'maxAspect': 0.4}",
        "@RandomErasing(probability = 1, minArea = 0.1, maxArea = 0.2, minAspect = 0.3,"
            + " maxAspect = 0.4) | {'kind': 'randomErasing', 'probability': 1.0, 'minArea': 0.1,"
            + " 'maxArea': 0.2, 'minAspect': 0.3, 'maxAspect': 0.4}"
      })
  void augmentation(String annotation, String expected) {
    assertThat(Recipes.recipe(TRAIN + SGD + annotation).getAsJsonArray("augmentation"))
        .containsExactly(json(expected));
  }

  @Test
  void rectanglesAreThoseOfThePapers() {
    JsonObject recipe = Recipes.recipe(TRAIN + SGD + "@RandomResizedCrop @RandomErasing");

    // Szegedy et al. 2014: 8 to 100 % of the area, aspect 3/4 to 4/3
    JsonObject crop = recipe.getAsJsonArray("augmentation").get(0).getAsJsonObject();
    assertThat(crop.get("minArea").getAsDouble()).isEqualTo(0.08);
    assertThat(crop.get("maxArea").getAsDouble()).isEqualTo(1);
    assertThat(crop.get("minAspect").getAsDouble()).isEqualTo(0.75);
    assertThat(crop.get("maxAspect").getAsDouble() * 3).isEqualTo(4);
    // Zhong et al. 2017: p = 0.5, 2 to 40 % of the area, aspect 0.3 to 1 / 0.3
    JsonObject erasing = recipe.getAsJsonArray("augmentation").get(1).getAsJsonObject();
    assertThat(erasing.get("probability").getAsDouble()).isEqualTo(0.5);
    assertThat(erasing.get("minArea").getAsDouble()).isEqualTo(0.02);
    assertThat(erasing.get("maxArea").getAsDouble()).isEqualTo(0.4);
    assertThat(erasing.get("minAspect").getAsDouble()).isEqualTo(0.3);
    assertThat(erasing.get("maxAspect").getAsDouble()).isBetween(3.333, 3.334);
  }

  @Test
  void augmentationsStandInTheOrderWritten() {
    String forward = "@ScaleJitter(min = 256, max = 480) @RandomCrop @HorizontalFlip @PcaColor";
    String backward = "@PcaColor @HorizontalFlip @ScaleJitter(min = 256, max = 480) @RandomCrop";

    assertThat(Recipes.recipe(TRAIN + SGD + forward).get("augmentation"))
        .isEqualTo(
            json(
                """
                [{'kind': 'scaleJitter', 'min': 256, 'max': 480}, {'kind': 'randomCrop'},
                 {'kind': 'horizontalFlip'}, {'kind': 'pcaColor', 'deviation': 0.1}]\
                """));
    assertThat(Recipes.recipe(TRAIN + SGD + backward).get("augmentation"))
        .isEqualTo(
            json(
                """
                [{'kind': 'pcaColor', 'deviation': 0.1}, {'kind': 'horizontalFlip'},
                 {'kind': 'scaleJitter', 'min': 256, 'max': 480}, {'kind': 'randomCrop'}]\
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Warmup(epochs = 5)               | warmup         | {'epochs': 5, 'from': 0.01}",
        "@Warmup(epochs = 29, from = 0)    | warmup         | {'epochs': 29, 'from': 0.0}",
        "@LabelSmoothing                   | labelSmoothing | 0.1",
        "@LabelSmoothing(0.2)              | labelSmoothing | 0.2",
        "@ClassWeights                     | balance        | \"CLASS_WEIGHTS\"",
        "@ClassWeights(Weighting.BALANCED) | balance        | \"CLASS_WEIGHTS\"",
        "@BalancedSampling                 | balance        | \"SAMPLING\"",
        "@ClipNorm(2)                      | clipNorm       | 2.0",
        "@MovingAverage                    | movingAverage  | 0.9999",
        "@MovingAverage(0.99)              | movingAverage  | 0.99",
        "@Freeze(\"conv\")                 | freeze         | ['conv']",
        "@Freeze({\"logits\"})             | freeze         | ['logits']"
      })
  void whatStandsBesideThem(String annotation, String member, String expected) {
    assertThat(Recipes.recipe(TRAIN + SGD + annotation).get(member)).isEqualTo(json(expected));
  }

  @Test
  void dataAndHeldOutImages() {
    JsonObject recipe =
        Recipes.recipe(
            "@Train(batch = 64, epochs = 30, data = Data.CIFAR_10, validation = 0.1)"
                + SGD
                + "@RandomResizedCrop @Plateau");

    assertThat(recipe.get("data")).isEqualTo(json("'CIFAR_10'"));
    assertThat(recipe.get("validation")).isEqualTo(json("0.1"));
    assertThat(recipe.getAsJsonObject("schedule").get("watch")).isEqualTo(json("'VALIDATION'"));
  }

  @Test
  void whatIsNotWrittenIsAbsent() {
    assertThat(Recipes.description(TRAIN + SGD))
        .satisfies(json -> assertThat(json.has("evaluation")).isFalse());
    assertThat(Recipes.recipe(TRAIN + SGD))
        .isEqualTo(
            json(
                """
                {'batch': 64, 'epochs': 30,
                 'optimizer': {'kind': 'sgd', 'learningRate': 0.1, 'momentum': 0.0,
                   'nesterov': false, 'weightDecay': 0.0, 'decayGroup': 'ALL'},
                 'schedule': {'kind': 'constant'}, 'augmentation': [], 'freeze': []}\
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Evaluate | {'protocol': 'SINGLE_CROP', 'scales': [], 'flip': false}",
        "@Evaluate(Protocol.TEN_CROP) | {'protocol': 'TEN_CROP', 'scales': [], 'flip': true}",
        "@Evaluate(value = Protocol.MULTI_CROP, scales = {256, 384, 512}) |"
            + " {'protocol': 'MULTI_CROP', 'scales': [256, 384, 512], 'flip': true}",
        "@Evaluate(value = Protocol.DENSE, scales = 384) |"
            + " {'protocol': 'DENSE', 'scales': [384], 'flip': false}",
        "@Evaluate(value = Protocol.DENSE, flip = true) |"
            + " {'protocol': 'DENSE', 'scales': [], 'flip': true}",
        "@Evaluate(scales = 224) |" + " {'protocol': 'SINGLE_CROP', 'scales': [224], 'flip': false}"
      })
  void evaluationStandsByItself(String annotation, String expected) {
    JsonObject description = Recipes.description(annotation);
    assertThat(description.get("evaluation")).isEqualTo(json(expected));
    assertThat(description.has("recipe")).isFalse();
  }
}
