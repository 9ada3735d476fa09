package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.convoke.description.NetworkDescription;
import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.ColorJitter;
import dev.convoke.description.recipe.Augmentation.CutMix;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.Mixup;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Augmentation.PcaColor;
import dev.convoke.description.recipe.Augmentation.RandAugment;
import dev.convoke.description.recipe.Augmentation.RandomCrop;
import dev.convoke.description.recipe.Augmentation.RandomErasing;
import dev.convoke.description.recipe.Augmentation.RandomResizedCrop;
import dev.convoke.description.recipe.Augmentation.Resize;
import dev.convoke.description.recipe.Augmentation.ScaleJitter;
import dev.convoke.description.recipe.Augmentation.TrivialAugment;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.description.recipe.ClassBalance;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.description.recipe.Optimizer.AdamW;
import dev.convoke.description.recipe.Optimizer.RmsProp;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.OptimizerKinds;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.RecipeCodec;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Cosine;
import dev.convoke.description.recipe.Schedule.OneCycle;
import dev.convoke.description.recipe.Schedule.Plateau;
import dev.convoke.description.recipe.Schedule.Polynomial;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.description.recipe.ScheduleKinds;
import dev.convoke.dsl.value.Data;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.dsl.value.Watch;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.augment.Batch;
import dev.convoke.runtime.data.augment.BatchStage;
import dev.convoke.runtime.data.augment.Draws;
import dev.convoke.runtime.data.augment.Stage;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.recipe.Factories;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.op.Ops;

/** What is refused before anything is built, and what is not. */
class TrainingFactoriesTest {

  private static final Sgd SGD = new Sgd(0.1, 0.9, true, 1e-4, DecayGroup.ALL);
  private static final Adam ADAM = new Adam(1e-3, 0.9, 0.999, 1e-8, 0, DecayGroup.ALL);
  private static final List<Schedule> TRAINED_SCHEDULES =
      List.of(new Constant(), new Steps(List.of(5), 0.1), new Cosine(0));
  private static final Recipe FULL =
      new Recipe(
          16,
          9,
          Optional.of(Data.CIFAR_10), // says which images, not how to train
          OptionalDouble.of(0.1), // images held out, which is done
          SGD,
          new Constant(),
          Optional.of(new Recipe.Warmup(1, 0)),
          List.of(),
          Optional.of(ClassBalance.SAMPLING), // which is done
          OptionalDouble.of(0.1),
          OptionalDouble.of(2), // a clipped norm, which is trained
          OptionalDouble.of(0.999),
          List.of("conv"),
          Optional.of(new Recipe.InitialWeights("other", List.of("conv/kernel"))));

  private static final List<Augmentation> TRAINED_AUGMENTATIONS =
      List.of(
          new PadAndCrop(4),
          new HorizontalFlip(),
          new ScaleJitter(256, 512),
          new RandomCrop(),
          new RandomResizedCrop(0.08, 1, 0.75, 1.33),
          new PcaColor(0.1),
          new RandAugment(2, 9),
          new TrivialAugment(),
          new ColorJitter(0.4, 0.4, 0.4, 0.1),
          new Resize(List.of(256)),
          new RandomErasing(0.5, 0.02, 0.4, 0.3, 3.3),
          new Mixup(0.2),
          new CutMix(1));

  static Stream<Optimizer> refusedOptimizers() {
    return Stream.of(
        new AdamW(1e-3, 0.9, 0.999, 1e-8, 0.01, DecayGroup.ALL),
        new RmsProp(1e-3, 0.9, 0, 1e-7, 0, DecayGroup.ALL));
  }

  static Stream<Schedule> refusedSchedules() {
    return Stream.of(
        new Plateau(0.1, 10, 3, Watch.TEST), new Polynomial(1, 0), new OneCycle(0.3, 25, 1e4));
  }

  @Test
  void everyFormIsEitherTrainedOrRefused() {
    // every form of a recipe is either below or among those that are trained
    assertThat(classes(refusedOptimizers(), Stream.of(SGD, ADAM)))
        .containsExactlyInAnyOrder(types(OptimizerKinds.ALL));
    assertThat(classes(refusedSchedules(), TRAINED_SCHEDULES.stream()))
        .containsExactlyInAnyOrder(types(ScheduleKinds.ALL));
    assertThat(classes(TRAINED_AUGMENTATIONS.stream(), Stream.empty()))
        .containsExactlyInAnyOrder(types(AugmentationKinds.ALL));
  }

  @Test
  void whatIsTrainedPasses() {
    for (Optimizer optimizer : List.of(SGD, ADAM)) {
      for (Schedule schedule : TRAINED_SCHEDULES) {
        assertThatCode(() -> require(new Recipe(16, 9, optimizer, schedule, TRAINED_AUGMENTATIONS)))
            .doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("refusedOptimizers")
  void optimizerIsNamed(Optimizer optimizer) {
    String name = annotation(optimizer);
    assertRefused(
        new Recipe(16, 9, optimizer, new Constant(), List.of()),
        name,
        "write @Sgd(learningRate = 0.1, momentum = 0.9) for " + name);
  }

  @ParameterizedTest
  @MethodSource("refusedSchedules")
  void scheduleIsNamed(Schedule schedule) {
    String name = annotation(schedule);
    assertRefused(
        new Recipe(16, 9, SGD, schedule, List.of()), name, "write @Steps(every = 3) for " + name);
  }

  @Test
  void augmentationThatNothingCarriesOutIsNamed() {
    Factories<Augmentation, Stage.Factory> few =
        Factories.<Augmentation, Stage.Factory>none()
            .with(AugmentationKinds.HORIZONTAL_FLIP, form -> images -> new OwnStage())
            .with(AugmentationKinds.MIXUP, form -> images -> new OwnStage());
    List<Augmentation> changes = List.of(new HorizontalFlip(), new PcaColor(0.1), new CutMix(1));
    Recipe recipe = new Recipe(16, 9, SGD, new Constant(), changes);

    assertThatThrownBy(
            () ->
                TrainingFactories.STANDARD.withAugmentations(few).requireAll(description(), recipe))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("asks for @PcaColor and @CutMix, which")
        .hasMessageContaining("; @HorizontalFlip, @Mixup or no augmentation; ")
        .hasMessageContaining("remove @PcaColor and @CutMix, on the network or with its preset");
  }

  private record OwnStage() implements BatchStage {
    @Override
    public Batch apply(Ops tf, Batch batch, Draws draws) {
      return batch;
    }
  }

  @Test
  void everythingElseIsNamed() {
    assertRefused(
        FULL,
        "@Warmup, @LabelSmoothing, @MovingAverage, @InitFrom and @Freeze",
        "remove @Warmup, @LabelSmoothing, @MovingAverage, @InitFrom and"
            + " @Freeze, on the network or with its preset");
  }

  static Stream<String> members() {
    return Stream.of(Recipe.class.getRecordComponents()).map(RecordComponent::getName);
  }

  /** A member that a recipe gets later is in none of these: it must be refused until it is. */
  @ParameterizedTest
  @MethodSource("members")
  void everyMemberOfARecipeIsEitherTrainedOrRefused(String member) {
    List<String> everyRecipeHas =
        List.of("batch", "epochs", "optimizer", "schedule", "augmentation");
    List<String> trained = List.of("data", "validation", "balance", "clipNorm");
    JsonObject alone = RecipeCodec.STANDARD.json(new Recipe(16, 9, SGD, new Constant(), List.of()));
    alone.add(member, RecipeCodec.STANDARD.json(FULL).get(member));
    Recipe recipe = RecipeCodec.STANDARD.value(alone);

    if (everyRecipeHas.contains(member) || trained.contains(member)) {
      assertThatCode(() -> require(recipe)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> require(recipe)).isInstanceOf(UsageException.class);
    }
  }

  @Test
  void formsAreNamedLikeAnnotations() {
    assertThat(
            Stream.of(refusedOptimizers(), refusedSchedules(), TRAINED_AUGMENTATIONS.stream())
                .flatMap(forms -> forms)
                .map(form -> "dev.convoke.dsl.train." + annotation(form).substring(1)))
        .allSatisfy(name -> assertThat(Class.forName(name).isAnnotation()).isTrue());
  }

  @Test
  void loopRefusesBeforeItBuilds() {
    Recipe recipe = new Recipe(32, 4, SGD, new Polynomial(1, 0), List.of());

    assertThatThrownBy(
            () ->
                new TrainingLoop(
                    TrainingSetup.of(
                        TinyNetwork.DEFINITION,
                        TinyTraining.dataset(),
                        recipe,
                        TrainingOptions.of(recipe, 1)),
                    new CheckpointStore(Path.of("nowhere")),
                    TrainingListener.NONE,
                    StopSignal.NEVER))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("@Polynomial");
  }

  private static void assertRefused(Recipe recipe, String asked, String fix) {
    assertThatThrownBy(() -> require(recipe))
        .isInstanceOf(UsageException.class)
        .message()
        .isEqualToNormalizingNewlines(
            """
            %s asks for %s, which this version cannot train with
              expected: @Sgd or @Adam; @Steps, @Cosine or no schedule; any augmentation; beside them @ClipNorm
              found:    the recipe of %s
              fix:      %s\
            """
                .formatted(description().name(), asked, description().type(), fix));
  }

  private static void require(Recipe recipe) {
    TrainingFactories.STANDARD.requireAll(description(), recipe);
  }

  private static NetworkDescription description() {
    return TinyNetwork.DEFINITION.description().get();
  }

  private static String annotation(Object form) {
    return "@" + form.getClass().getSimpleName();
  }

  private static Stream<Class<?>> classes(Stream<?> some, Stream<?> others) {
    return Stream.concat(some, others).map(Object::getClass);
  }

  private static Class<?>[] types(Kinds<?> kinds) {
    return kinds.all().stream().map(Kind::type).toArray(Class<?>[]::new);
  }
}
