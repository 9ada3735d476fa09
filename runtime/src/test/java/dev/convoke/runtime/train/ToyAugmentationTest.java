package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.description.codec.Kind;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.RecipeCodec;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.augment.Augmentations;
import dev.convoke.runtime.data.augment.ImageStage;
import dev.convoke.runtime.data.augment.Stage;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An augmentation that nobody but this file knows. */
class ToyAugmentationTest {

  /** Multiplies every pixel by a random number from 0 to a largest one. */
  record Dim(double most) implements Augmentation {}

  private static final TrainingFactories STANDARD = TrainingFactories.STANDARD;

  private static final Kind<Dim> DIM =
      new Kind<>(
          "dim",
          "@Dim",
          Dim.class,
          (toy, out) -> out.number("most", toy.most()),
          in -> new Dim(in.number("most")));

  private static final TrainingFactories FACTORIES =
      STANDARD
          .withAugmentations(Augmentations.STANDARD.with(DIM, ToyAugmentationTest::dimming))
          .withRecipes(RecipeCodec.STANDARD.withAugmentation(DIM));

  @TempDir private Path directory;

  private int steps;

  private static Stage.Factory dimming(Dim toy) {
    return dataset ->
        (ImageStage)
            (tf, image, draws) ->
                tf.math.mul(image, tf.math.mul(draws.uniform(), tf.constant((float) toy.most())));
  }

  @Test
  void isTrainedSavedAndResumedToTheBit() {
    TrainingResult whole = loop(FACTORIES, 1, "whole", 10).train();
    steps = 0;
    assertThat(loop(FACTORIES, 1, "parts", 4).train().step()).isEqualTo(4);
    TrainingResult resumed = loop(FACTORIES, 1, "parts", 10).resume();

    assertThat(resumed.step()).isEqualTo(10);
    assertThat(TinyTraining.weights(resumed)).isEqualTo(TinyTraining.weights(whole));
  }

  @Test
  void changesWhatIsLearned() {
    TrainingResult bright = loop(FACTORIES, 1, "bright", 10).train();
    steps = 0;
    TrainingResult dark = loop(FACTORIES, 0.1, "dark", 10).train();

    assertThat(dark.step()).isEqualTo(bright.step());
    assertThat(TinyTraining.weights(dark)).isNotEqualTo(TinyTraining.weights(bright));
  }

  @Test
  void anotherValueOfItIsAnotherRun() {
    loop(FACTORIES, 1, "run", 4).train();

    assertThatThrownBy(() -> loop(FACTORIES, 0.5, "run", 10).resume())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("dim(most)")
        .hasMessageContaining("expected: 1")
        .hasMessageContaining("found:    0.5");
  }

  @Test
  void isRefusedByNameWhereItIsNotRegistered() {
    assertThatThrownBy(() -> loop(STANDARD.withRecipes(FACTORIES.recipes()), 1, "run", 4))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("@Dim, which this version cannot train with")
        .hasMessageContaining("remove @Dim, on the network or with its preset");
  }

  private TrainingLoop loop(TrainingFactories factories, double most, String run, int stopAfter) {
    Recipe recipe =
        new Recipe(
            32,
            1,
            TinyTraining.RECIPE.optimizer(),
            TinyTraining.RECIPE.schedule(),
            List.of(new Dim(most), new HorizontalFlip()));
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepDone(StepReport report) {
            steps++;
          }
        };
    return new TrainingLoop(
        TrainingSetup.of(
            TinyNetwork.DEFINITION,
            TinyTraining.dataset(),
            recipe,
            TrainingOptions.of(recipe, 7),
            factories),
        new CheckpointStore(directory.resolve(run)),
        listener,
        () -> steps == stopAfter);
  }
}
