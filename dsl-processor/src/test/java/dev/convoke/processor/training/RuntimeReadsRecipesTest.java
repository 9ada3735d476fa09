package dev.convoke.processor.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkFiles;
import dev.convoke.description.codec.Kind;
import dev.convoke.description.codec.Kinds;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.AugmentationKinds;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.OptimizerKinds;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.description.recipe.ScheduleKinds;
import dev.convoke.dsl.value.Data;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.dsl.value.Watch;
import dev.convoke.processor.testing.Compiler;
import dev.convoke.processor.testing.Source;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor writes about training is what the runtime reads, form by form. */
class RuntimeReadsRecipesTest {

  private static final String TRAIN = "@Train(batch = 64, epochs = 30) ";
  private static final String SGD = "@Sgd(learningRate = 0.1) ";

  @TempDir private Path folder;

  static Stream<Arguments> optimizers() {
    return Stream.of(
        Arguments.of(
            "@Sgd(learningRate = 0.1, momentum = 0.9, nesterov = true)",
            new Optimizer.Sgd(0.1, 0.9, true, 0, DecayGroup.ALL)),
        Arguments.of("@Adam", new Optimizer.Adam(1e-3, 0.9, 0.999, 1e-8, 0, DecayGroup.ALL)),
        Arguments.of(
            "@AdamW(decay = DecayGroup.KERNELS)",
            new Optimizer.AdamW(1e-3, 0.9, 0.999, 1e-8, 0.01, DecayGroup.KERNELS)),
        Arguments.of("@RmsProp", new Optimizer.RmsProp(1e-3, 0.9, 0, 1e-7, 0, DecayGroup.ALL)));
  }

  static Stream<Arguments> schedules() {
    return Stream.of(
        Arguments.of("", new Schedule.Constant()),
        Arguments.of("@Steps(every = 12)", new Schedule.Steps(List.of(12, 24), 0.1)),
        Arguments.of("@Plateau(watch = Watch.TEST)", new Schedule.Plateau(0.1, 10, 3, Watch.TEST)),
        Arguments.of("@Cosine(end = 0.01)", new Schedule.Cosine(0.01)),
        Arguments.of("@Polynomial(power = 2)", new Schedule.Polynomial(2, 0)),
        Arguments.of("@OneCycle", new Schedule.OneCycle(0.3, 25, 1e4)));
  }

  static Stream<Arguments> augmentations() {
    return Stream.of(
        Arguments.of("@PadAndCrop(4)", new Augmentation.PadAndCrop(4)),
        Arguments.of("@HorizontalFlip", new Augmentation.HorizontalFlip(false)),
        Arguments.of("@HorizontalFlip(alternating = true)", new Augmentation.HorizontalFlip(true)),
        Arguments.of("@RandomCrop", new Augmentation.RandomCrop()),
        Arguments.of(
            "@ScaleJitter(min = 224, max = 256) @RandomCrop",
            new Augmentation.ScaleJitter(224, 256)),
        Arguments.of(
            "@RandomResizedCrop(minArea = 0.1, maxArea = 0.2, minAspect = 0.5, maxAspect = 2)",
            new Augmentation.RandomResizedCrop(0.1, 0.2, 0.5, 2)),
        Arguments.of("@PcaColor", new Augmentation.PcaColor(0.1)),
        Arguments.of("@RandAugment", new Augmentation.RandAugment(2, 9)),
        Arguments.of(
            "@ColorJitter(contrast = 0.4, saturation = 2)",
            new Augmentation.ColorJitter(0, 0.4, 2, 0)),
        Arguments.of("@Resize(256) @RandomCrop", new Augmentation.Resize(List.of(256))),
        Arguments.of("@TrivialAugment", new Augmentation.TrivialAugment()),
        Arguments.of(
            "@RandomErasing(maxAspect = 3)",
            new Augmentation.RandomErasing(0.5, 0.02, 0.4, 0.3, 3)),
        Arguments.of("@Mixup", new Augmentation.Mixup(0.2)),
        Arguments.of("@CutMix", new Augmentation.CutMix(1)));
  }

  static Stream<Arguments> evaluations() {
    return Stream.of(Protocol.values())
        .map(
            protocol ->
                Arguments.of(
                    "@Evaluate(value = Protocol." + protocol + ", scales = {256, 384})",
                    new EvaluationProtocol(
                        protocol,
                        List.of(256, 384),
                        protocol == Protocol.TEN_CROP
                            || protocol == Protocol.MULTI_CROP
                            || protocol == Protocol.DENSE_AND_MULTI_CROP)));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void optimizer(String annotation, Optimizer optimizer) throws IOException {
    assertThat(recipe(TRAIN + annotation).optimizer()).isEqualTo(optimizer);
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void schedule(String annotation, Schedule schedule) throws IOException {
    assertThat(recipe(TRAIN + SGD + annotation).schedule()).isEqualTo(schedule);
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void augmentation(String annotation, Augmentation augmentation) throws IOException {
    assertThat(recipe(TRAIN + SGD + annotation).augmentation()).startsWith(augmentation);
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void evaluation(String annotation, EvaluationProtocol protocol) throws IOException {
    assertThat(described(annotation).evaluation()).contains(protocol);
  }

  @Test
  void everythingElse() throws IOException {
    Source other = Recipes.network("Other", "");
    Recipe recipe =
        described(
                "@Train(batch = 64, epochs = 30, data = Data.CIFAR_10, validation = 0.2) "
                    + SGD
                    + "@Warmup(epochs = 3) @LabelSmoothing @ClipNorm(2) @MovingAverage(0.99)"
                    + " @Freeze(\"conv\") @InitFrom(Other.class) @RandomCrop",
                other)
            .recipe()
            .orElseThrow();

    assertThat(recipe)
        .isEqualTo(
            new Recipe(
                64,
                30,
                Optional.of(Data.CIFAR_10),
                OptionalDouble.of(0.2),
                new Optimizer.Sgd(0.1, 0, false, 0, DecayGroup.ALL),
                new Schedule.Constant(),
                Optional.of(new Recipe.Warmup(3, 0.01)),
                List.of(new Augmentation.RandomCrop()),
                Optional.empty(),
                OptionalDouble.of(0.1),
                OptionalDouble.of(2),
                OptionalDouble.of(0.99),
                List.of("conv"),
                Optional.of(
                    new Recipe.InitialWeights(
                        "other",
                        List.of("conv/kernel", "conv/bias", "logits/kernel", "logits/bias")))));
  }

  @Test
  void formsAreCalledByTheirAnnotations() {
    Set<TrainingKind> severalForms =
        Set.of(TrainingKind.OPTIMIZER, TrainingKind.SCHEDULE, TrainingKind.AUGMENTATION);
    List<String> annotations =
        TrainingKind.annotations().stream()
            .filter(name -> severalForms.contains(TrainingKind.of(name).orElseThrow()))
            .map(name -> "@" + name.substring(name.lastIndexOf('.') + 1))
            .toList();
    Stream<Kinds<?>> forms =
        Stream.of(OptimizerKinds.ALL, ScheduleKinds.ALL, AugmentationKinds.ALL);

    assertThat(forms.flatMap(kinds -> kinds.all().stream()).map(Kind::writtenAs))
        .filteredOn(name -> !name.equals("a constant learning rate"))
        .containsExactlyInAnyOrderElementsOf(annotations);
  }

  private Recipe recipe(String annotations) throws IOException {
    return described(annotations).recipe().orElseThrow();
  }

  /** Compiles a network and reads its description as a program does, beside its class. */
  private NetworkDescription described(String annotations, Source... others) throws IOException {
    Source[] sources =
        Stream.concat(Stream.of(Recipes.network("Net", annotations)), Stream.of(others))
            .toArray(Source[]::new);
    assertThat(Compiler.JAVAC.compile(folder, List.of(), sources)).isEmpty();
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      Class<?> network = loader.loadClass("t.Net");
      return new NetworkFiles(network, "Net", network::getResourceAsStream).description();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
