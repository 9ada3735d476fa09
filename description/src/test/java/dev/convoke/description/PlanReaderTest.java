package dev.convoke.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.CutMix;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.Mixup;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Augmentation.PcaColor;
import dev.convoke.description.recipe.Augmentation.RandAugment;
import dev.convoke.description.recipe.Augmentation.RandomCrop;
import dev.convoke.description.recipe.Augmentation.RandomErasing;
import dev.convoke.description.recipe.Augmentation.RandomResizedCrop;
import dev.convoke.description.recipe.Augmentation.ScaleJitter;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.description.recipe.Optimizer.AdamW;
import dev.convoke.description.recipe.Optimizer.RmsProp;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Cosine;
import dev.convoke.description.recipe.Schedule.OneCycle;
import dev.convoke.description.recipe.Schedule.Plateau;
import dev.convoke.description.recipe.Schedule.Polynomial;
import dev.convoke.description.recipe.Schedule.Steps;
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

class PlanReaderTest {

  private static final String SGD =
      """
      {"kind": "sgd", "learningRate": 0.1, "momentum": 0.9, "nesterov": true,
       "weightDecay": 0.5, "decayGroup": "ALL"}""";
  private static final String CONSTANT = "{\"kind\": \"constant\"}";

  static Stream<Arguments> optimizers() {
    return Stream.of(
        Arguments.of(SGD, new Sgd(0.1, 0.9, true, 0.5, DecayGroup.ALL)),
        Arguments.of(
            """
            {"kind": "adam", "learningRate": 0.1, "beta1": 0.2, "beta2": 0.3, "epsilon": 0.4,
             "weightDecay": 0.5, "decayGroup": "KERNELS"}""",
            new Adam(0.1, 0.2, 0.3, 0.4, 0.5, DecayGroup.KERNELS)),
        Arguments.of(
            """
            {"kind": "adamW", "learningRate": 0.1, "beta1": 0.2, "beta2": 0.3, "epsilon": 0.4,
             "weightDecay": 0.5, "decayGroup": "ALL"}""",
            new AdamW(0.1, 0.2, 0.3, 0.4, 0.5, DecayGroup.ALL)),
        Arguments.of(
            """
            {"kind": "rmsProp", "learningRate": 0.1, "rho": 0.2, "momentum": 0.3, "epsilon": 1,
             "weightDecay": 0.5, "decayGroup": "ALL"}""",
            new RmsProp(0.1, 0.2, 0.3, 1, 0.5, DecayGroup.ALL)));
  }

  static Stream<Arguments> schedules() {
    return Stream.of(
        Arguments.of(CONSTANT, new Constant()),
        Arguments.of(
            "{'kind': 'steps', 'at': [8, 16], 'factor': 0.96}", new Steps(List.of(8, 16), 0.96)),
        Arguments.of(
            "{'kind': 'plateau', 'factor': 0.1, 'patience': 5, 'times': 3, 'watch': 'TEST'}",
            new Plateau(0.1, 5, 3, Watch.TEST)),
        Arguments.of("{'kind': 'cosine', 'end': 0.01}", new Cosine(0.01)),
        Arguments.of("{'kind': 'polynomial', 'power': 2, 'end': 0.01}", new Polynomial(2, 0.01)),
        Arguments.of(
            "{'kind': 'oneCycle', 'rise': 0.3, 'startDivisor': 25, 'endDivisor': 10000}",
            new OneCycle(0.3, 25, 10_000)));
  }

  static Stream<Arguments> augmentations() {
    return Stream.of(
        Arguments.of("{'kind': 'padAndCrop', 'padding': 4}", new PadAndCrop(4)),
        Arguments.of("{'kind': 'horizontalFlip'}", new HorizontalFlip()),
        Arguments.of("{'kind': 'scaleJitter', 'min': 256, 'max': 512}", new ScaleJitter(256, 512)),
        Arguments.of("{'kind': 'randomCrop'}", new RandomCrop()),
        Arguments.of(
            """
            {"kind": "randomResizedCrop", "minArea": 0.1, "maxArea": 0.2, "minAspect": 0.3,
             "maxAspect": 0.4}""",
            new RandomResizedCrop(0.1, 0.2, 0.3, 0.4)),
        Arguments.of("{'kind': 'pcaColor', 'deviation': 0.1}", new PcaColor(0.1)),
        Arguments.of(
            "{'kind': 'randAugment', 'operations': 2, 'magnitude': 9}", new RandAugment(2, 9)),
        Arguments.of(
            """
            {"kind": "randomErasing", "probability": 0.5, "minArea": 0.1, "maxArea": 0.2,
             "minAspect": 0.3, "maxAspect": 3.5}""",
            new RandomErasing(0.5, 0.1, 0.2, 0.3, 3.5)),
        Arguments.of("{'kind': 'mixup', 'alpha': 0.2}", new Mixup(0.2)),
        Arguments.of("{'kind': 'cutMix', 'alpha': 1}", new CutMix(1)));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void optimizerIsRead(String json, Optimizer plan) {
    assertThat(training(json, CONSTANT, "", "").optimizer()).isEqualTo(plan);
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void scheduleIsRead(String json, Schedule plan) {
    assertThat(training(SGD, json, "", "").schedule()).isEqualTo(plan);
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void augmentationIsRead(String json, Augmentation plan) {
    assertThat(training(SGD, CONSTANT, json, "").augmentation()).containsExactly(plan);
  }

  @Test
  void formsUnderTestAreAll() {
    assertThat(forms(optimizers()))
        .containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    assertThat(forms(schedules()))
        .containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
    assertThat(forms(augmentations()))
        .containsExactlyInAnyOrder(Augmentation.class.getPermittedSubclasses());
  }

  @Test
  void whatStandsBesideThemIsReadWhereItIsDeclared() {
    Recipe plan =
        training(
            SGD,
            CONSTANT,
            "",
            """
            , "warmup": {"epochs": 5, "from": 0.01}, "labelSmoothing": 0.1, "clipNorm": 2,
              "movingAverage": 0.999, "data": "CIFAR_10", "validation": 0.25,
              "initFrom": {"network": "t.VggA", "variables": ["conv1_1/kernel", "conv1_1/bias"]}
            """);

    assertThat(plan)
        .isEqualTo(
            new Recipe(
                16,
                3,
                Optional.of(Data.CIFAR_10),
                OptionalDouble.of(0.25),
                new Sgd(0.1, 0.9, true, 0.5, DecayGroup.ALL),
                new Constant(),
                Optional.of(new Recipe.Warmup(5, 0.01)),
                List.of(),
                OptionalDouble.of(0.1),
                OptionalDouble.of(2),
                OptionalDouble.of(0.999),
                List.of("stage1/1"),
                Optional.of(
                    new Recipe.InitialWeights(
                        "t.VggA", List.of("conv1_1/kernel", "conv1_1/bias")))));
  }

  @Test
  void whatIsNotDeclaredIsAbsent() {
    Recipe plan = training(SGD, CONSTANT, "", "");

    assertThat(plan.data()).isEmpty();
    assertThat(plan.validation()).isEmpty();
    assertThat(plan.warmup()).isEmpty();
    assertThat(plan.labelSmoothing()).isEmpty();
    assertThat(plan.clipNorm()).isEmpty();
    assertThat(plan.movingAverage()).isEmpty();
    assertThat(plan.initFrom()).isEmpty();
  }

  @Test
  void evaluationIsRead() {
    assertThat(
            PlanReader.evaluation(
                members("{'protocol': 'MULTI_CROP', 'scales': [256, 384], 'flip': true}")))
        .isEqualTo(new EvaluationProtocol(Protocol.MULTI_CROP, List.of(256, 384), true));
  }

  @Test
  void unknownFormIsNamed() {
    assertThatThrownBy(() -> training(SGD, "{'kind': 'exponential'}", "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown schedule exponential");
  }

  private static Stream<Class<?>> forms(Stream<Arguments> cases) {
    return cases.map(each -> each.get()[1].getClass());
  }

  private static Recipe training(
      String optimizer, String schedule, String augmentation, String others) {
    return PlanReader.training(
        members(
            """
            {"batch": 16, "epochs": 3, "optimizer": %s, "schedule": %s, "augmentation": [%s],
             "freeze": ["stage1/1"] %s}"""
                .formatted(optimizer, schedule, augmentation, others)));
  }

  private static JsonMembers members(String json) {
    return JsonMembers.of(JsonParser.parseString(json));
  }
}
