package dev.convoke.description.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.convoke.description.RandomDescriptions;
import dev.convoke.description.codec.JsonText;
import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.codec.UnreadableException;
import dev.convoke.dsl.value.Data;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.dsl.value.Watch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The texts here are what is stored in files and compared by digest. They are literal, so that no
 * renaming in the code can change them unseen.
 */
class RecipeCodecTest {

  private static final RecipeCodec CODEC = RecipeCodec.STANDARD;

  static Stream<Arguments> optimizers() {
    return Stream.of(
        Arguments.of(
            new Optimizer.Sgd(0.1, 0.9, true, 1e-4, DecayGroup.ALL),
            """
            {"kind":"sgd","learningRate":0.1,"momentum":0.9,"nesterov":true,\
            "weightDecay":0.0001,"decayGroup":"ALL"}\
            """),
        Arguments.of(
            new Optimizer.Adam(0.1, 0.2, 0.3, 1e-8, 0.5, DecayGroup.KERNELS),
            """
            {"kind":"adam","learningRate":0.1,"beta1":0.2,"beta2":0.3,"epsilon":1E-8,\
            "weightDecay":0.5,"decayGroup":"KERNELS"}\
            """),
        Arguments.of(
            new Optimizer.AdamW(0.1, 0.2, 0.3, 0.4, 0.5, DecayGroup.ALL),
            """
            {"kind":"adamW","learningRate":0.1,"beta1":0.2,"beta2":0.3,"epsilon":0.4,\
            "weightDecay":0.5,"decayGroup":"ALL"}\
            """),
        Arguments.of(
            new Optimizer.RmsProp(0.1, 0.2, 0.3, 1, 0.5, DecayGroup.ALL),
            """
            {"kind":"rmsProp","learningRate":0.1,"rho":0.2,"momentum":0.3,"epsilon":1,\
            "weightDecay":0.5,"decayGroup":"ALL"}\
            """));
  }

  static Stream<Arguments> schedules() {
    return Stream.of(
        Arguments.of(new Schedule.Constant(), "{\"kind\":\"constant\"}"),
        Arguments.of(
            new Schedule.Steps(List.of(8, 16), 0.96),
            "{\"kind\":\"steps\",\"at\":[8,16],\"factor\":0.96}"),
        Arguments.of(
            new Schedule.Plateau(0.1, 5, 3, Watch.TEST),
            "{\"kind\":\"plateau\",\"factor\":0.1,\"patience\":5,\"times\":3,\"watch\":\"TEST\"}"),
        Arguments.of(
            new Schedule.Plateau(0.1, 5, 3, Watch.VALIDATION),
            """
            {"kind":"plateau","factor":0.1,"patience":5,"times":3,"watch":"VALIDATION"}\
            """),
        Arguments.of(new Schedule.Cosine(0.01), "{\"kind\":\"cosine\",\"end\":0.01}"),
        Arguments.of(
            new Schedule.Polynomial(2, 0.01), "{\"kind\":\"polynomial\",\"power\":2,\"end\":0.01}"),
        Arguments.of(
            new Schedule.OneCycle(0.3, 25, 1e4),
            "{\"kind\":\"oneCycle\",\"rise\":0.3,\"startDivisor\":25,\"endDivisor\":10000}"));
  }

  static Stream<Arguments> augmentations() {
    return Stream.of(
        Arguments.of(new Augmentation.PadAndCrop(4), "{\"kind\":\"padAndCrop\",\"padding\":4}"),
        Arguments.of(new Augmentation.HorizontalFlip(), "{\"kind\":\"horizontalFlip\"}"),
        Arguments.of(
            new Augmentation.HorizontalFlip(true),
            "{\"kind\":\"horizontalFlip\",\"alternating\":true}"),
        Arguments.of(
            new Augmentation.ScaleJitter(256, 512),
            "{\"kind\":\"scaleJitter\",\"min\":256,\"max\":512}"),
        Arguments.of(new Augmentation.RandomCrop(), "{\"kind\":\"randomCrop\"}"),
        Arguments.of(
            new Augmentation.RandomResizedCrop(0.1, 0.2, 0.3, 0.4),
            """
            {"kind":"randomResizedCrop","minArea":0.1,"maxArea":0.2,"minAspect":0.3,\
            "maxAspect":0.4}\
            """),
        Arguments.of(new Augmentation.PcaColor(0.1), "{\"kind\":\"pcaColor\",\"deviation\":0.1}"),
        Arguments.of(
            new Augmentation.ColorJitter(0.4, 0.3, 2, 0.5),
            """
            {"kind":"colorJitter","brightness":0.4,"contrast":0.3,"saturation":2,"hue":0.5}\
            """),
        Arguments.of(new Augmentation.Resize(List.of(256)), "{\"kind\":\"resize\",\"size\":[256]}"),
        Arguments.of(
            new Augmentation.Resize(List.of(256, 320)), "{\"kind\":\"resize\",\"size\":[256,320]}"),
        Arguments.of(
            new Augmentation.RandAugment(2, 9),
            "{\"kind\":\"randAugment\",\"operations\":2,\"magnitude\":9}"),
        Arguments.of(new Augmentation.TrivialAugment(), "{\"kind\":\"trivialAugment\"}"),
        Arguments.of(
            new Augmentation.RandomErasing(0.5, 0.1, 0.2, 0.3, 3.5),
            """
            {"kind":"randomErasing","probability":0.5,"minArea":0.1,"maxArea":0.2,\
            "minAspect":0.3,"maxAspect":3.5}\
            """),
        Arguments.of(new Augmentation.Mixup(0.2), "{\"kind\":\"mixup\",\"alpha\":0.2}"),
        Arguments.of(new Augmentation.CutMix(1), "{\"kind\":\"cutMix\",\"alpha\":1}"));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void optimizer(Optimizer optimizer, String text) {
    assertThat(JsonText.canonical(CODEC.optimizers().json(optimizer))).isEqualTo(text);
    assertThat(CODEC.optimizers().value(JsonText.parse(text))).isEqualTo(optimizer);
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void schedule(Schedule schedule, String text) {
    assertThat(JsonText.canonical(CODEC.schedules().json(schedule))).isEqualTo(text);
    assertThat(CODEC.schedules().value(JsonText.parse(text))).isEqualTo(schedule);
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void augmentation(Augmentation augmentation, String text) {
    assertThat(JsonText.canonical(CODEC.augmentations().json(augmentation))).isEqualTo(text);
    assertThat(CODEC.augmentations().value(JsonText.parse(text))).isEqualTo(augmentation);
  }

  @ParameterizedTest
  @MethodSource("constants")
  void constantsKeepTheirNames(Recipe recipe, String member) {
    assertThat(CODEC.canonical(recipe)).contains(member);
  }

  static Stream<Arguments> constants() {
    return Stream.of("NONE", "MNIST", "FASHION_MNIST", "CIFAR_10", "CIFAR_100", "IMAGENET")
        .map(
            name ->
                Arguments.of(
                    with(Optional.of(Data.valueOf(name)), OptionalDouble.empty()),
                    "\"data\":\"" + name + "\""));
  }

  @ParameterizedTest
  @MethodSource("protocols")
  void protocolsKeepTheirNames(Protocol protocol, String text) {
    EvaluationCodec codec = new EvaluationCodec();
    EvaluationProtocol evaluation = new EvaluationProtocol(protocol, List.of(256, 384), true);
    assertThat(JsonText.canonical(codec.json(evaluation))).isEqualTo(text);
    assertThat(codec.value(JsonText.parse(text))).isEqualTo(evaluation);
  }

  static Stream<Arguments> protocols() {
    return Stream.of(
        Arguments.of(
            Protocol.SINGLE_CROP,
            "{\"protocol\":\"SINGLE_CROP\",\"scales\":[256,384],\"flip\":true}"),
        Arguments.of(
            Protocol.TEN_CROP, "{\"protocol\":\"TEN_CROP\",\"scales\":[256,384],\"flip\":true}"),
        Arguments.of(
            Protocol.MULTI_CROP,
            "{\"protocol\":\"MULTI_CROP\",\"scales\":[256,384],\"flip\":true}"),
        Arguments.of(
            Protocol.DENSE, "{\"protocol\":\"DENSE\",\"scales\":[256,384],\"flip\":true}"));
  }

  // the digest is sha256sum's of the text
  @Test
  void wholeRecipe() {
    Recipe recipe =
        new Recipe(
            16,
            3,
            Optional.of(Data.CIFAR_10),
            OptionalDouble.of(0.25),
            new Optimizer.Sgd(0.1, 0.9, true, 1e-4, DecayGroup.KERNELS),
            new Schedule.Steps(List.of(1, 2), 0.1),
            Optional.of(new Recipe.Warmup(1, 0.01)),
            List.of(new Augmentation.PadAndCrop(4), new Augmentation.HorizontalFlip()),
            Optional.of(ClassBalance.SAMPLING),
            OptionalDouble.of(0.1),
            OptionalDouble.of(2),
            OptionalDouble.of(0.999),
            List.of("stage1/1"),
            Optional.of(new Recipe.InitialWeights("t.VggA", List.of("conv1_1/kernel"))));
    String text =
        """
        {"batch":16,"epochs":3,"data":"CIFAR_10","validation":0.25,\
        "optimizer":{"kind":"sgd","learningRate":0.1,"momentum":0.9,"nesterov":true,\
        "weightDecay":0.0001,"decayGroup":"KERNELS"},\
        "schedule":{"kind":"steps","at":[1,2],"factor":0.1},\
        "warmup":{"epochs":1,"from":0.01},\
        "augmentation":[{"kind":"padAndCrop","padding":4},{"kind":"horizontalFlip"}],\
        "balance":"SAMPLING","labelSmoothing":0.1,"clipNorm":2,"movingAverage":0.999,"freeze":["stage1/1"],\
        "initFrom":{"network":"t.VggA","variables":["conv1_1/kernel"]}}\
        """;

    assertThat(CODEC.canonical(recipe)).isEqualTo(text);
    assertThat(CODEC.value(JsonText.parse(text))).isEqualTo(recipe);
    assertThat(CODEC.digest(recipe))
        .isEqualTo("1ef6d6df311bdeca52866c046a3c0ff5cc9cadff5a9d1644bcc71efb20343b84");
  }

  @Test
  void whatIsNotDeclaredIsLeftOut() {
    Recipe plain = with(Optional.empty(), OptionalDouble.empty());

    assertThat(CODEC.canonical(plain))
        .isEqualTo(
            """
            {"batch":16,"epochs":3,\
            "optimizer":{"kind":"sgd","learningRate":0.1,"momentum":0,"nesterov":false,\
            "weightDecay":0,"decayGroup":"ALL"},\
            "schedule":{"kind":"constant"},"augmentation":[],"freeze":[]}\
            """);
    assertThat(CODEC.value(CODEC.json(plain))).isEqualTo(plain);
  }

  @Test
  void everyRecipeIsReadAsItWasWritten() {
    RandomDescriptions random = new RandomDescriptions(13);
    for (int i = 0; i < 500; i++) {
      Recipe recipe = random.recipe();
      String text = CODEC.canonical(recipe);
      Recipe read = CODEC.value(JsonText.parse(text));
      assertThat(read).isEqualTo(recipe);
      assertThat(CODEC.canonical(read)).isEqualTo(text);
    }
  }

  @Test
  void differentRecipesHaveDifferentDigests() {
    RandomDescriptions random = new RandomDescriptions(14);
    List<Recipe> recipes = Stream.generate(random::recipe).limit(500).distinct().toList();
    assertThat(recipes.stream().map(CODEC::digest)).doesNotHaveDuplicates();
  }

  @Test
  void unknownFormIsNamedWithThoseThatAreKnown() {
    JsonObject json = CODEC.json(with(Optional.empty(), OptionalDouble.empty()));
    json.getAsJsonObject("schedule").addProperty("kind", "exponential");

    assertThatThrownBy(() -> CODEC.value(json))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "schedule.kind: unknown schedule \"exponential\"; known are constant, steps, plateau,"
                + " cosine, polynomial, oneCycle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[1,2,3]"})
  void aSizeIsOneOrTwoNumbers(String size) {
    JsonObject json = JsonText.parse("{\"kind\":\"resize\",\"size\":" + size + "}");

    assertThatThrownBy(() -> CODEC.augmentations().value(json))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("a size is one or two numbers, not ");
  }

  @Test
  void formsUnderTestAreAll() {
    assertThat(kinds(CODEC.optimizers(), optimizers())).isEqualTo(CODEC.optimizers().all());
    assertThat(kinds(CODEC.schedules(), schedules())).isEqualTo(CODEC.schedules().all());
    assertThat(kinds(CODEC.augmentations(), augmentations()))
        .isEqualTo(CODEC.augmentations().all());
  }

  @SuppressWarnings("unchecked") // the first argument of a case is a form
  private static <T> List<Kind<? extends T>> kinds(Kinds<T> all, Stream<Arguments> cases) {
    return cases.<Kind<? extends T>>map(each -> all.of((T) each.get()[0])).distinct().toList();
  }

  private static Recipe with(Optional<Data> data, OptionalDouble validation) {
    return new Recipe(
        16,
        3,
        data,
        validation,
        new Optimizer.Sgd(0.1, 0, false, 0, DecayGroup.ALL),
        new Schedule.Constant(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }
}
