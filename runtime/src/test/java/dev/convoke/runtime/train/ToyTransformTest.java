package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.step.GradientTransform.Place;
import dev.convoke.runtime.step.GradientTransforms;
import dev.convoke.runtime.step.VariableGradient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.op.Ops;

/** A gradient transform of a program's own needs no other file than its own. */
class ToyTransformTest {

  @TempDir private Path directory;

  /** Without a gradient and without weight decay, a bias stays at the 0 that it begins with. */
  @ParameterizedTest
  @EnumSource(Place.class)
  void whatItTakesFromTheGradientsIsNotLearned(Place place) {
    TrainingFactories still =
        TrainingFactories.STANDARD.withTransforms(
            GradientTransforms.STANDARD.with(
                place, "@Still", recipe -> Optional.of(ToyTransformTest::zeros)));

    assertThat(bias(still, "still")).containsOnly(0);
    assertThat(bias(TrainingFactories.STANDARD, "moving")).doesNotContain(0);
  }

  private static List<VariableGradient> zeros(Ops tf, List<VariableGradient> gradients) {
    return gradients.stream().map(one -> one.with(tf.zerosLike(one.gradient()))).toList();
  }

  private float[] bias(TrainingFactories factories, String run) {
    Recipe recipe =
        new Recipe(
            32,
            1,
            new Sgd(0.1, 0, false, 0, DecayGroup.ALL),
            TinyTraining.RECIPE.schedule(),
            List.of());
    TrainingResult result =
        new TrainingLoop(
                TrainingSetup.of(
                    TinyNetwork.DEFINITION,
                    TinyTraining.dataset(),
                    recipe,
                    TrainingOptions.of(recipe, 7),
                    factories),
                new CheckpointStore(directory.resolve(run)),
                new TrainingListener() {},
                StopSignal.NEVER)
            .train();
    return SavedNumbers.of(result).numbers("logits/bias");
  }
}
