package dev.convoke.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.codec.Kind;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.RecipeCodec;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.step.LearningRates;
import dev.convoke.runtime.step.Slot;
import dev.convoke.runtime.step.UpdateRule;
import dev.convoke.runtime.step.UpdateRules;
import dev.convoke.runtime.step.VariableGradient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/** An optimizer and a schedule that nobody but this file knows. */
class ToyRecipeTest {

  /** Moves every weight by the learning rate, and counts its steps in a slot. */
  record SignDescent(double learningRate) implements Optimizer {
    @Override
    public double weightDecay() {
      return 0;
    }

    @Override
    public DecayGroup decayGroup() {
      return DecayGroup.ALL;
    }

    @Override
    public int slots() {
      return 1;
    }
  }

  /** Full learning rate, then half of it, in turns. */
  record EveryOther() implements Schedule {}

  private record SignRule(Ops tf, Operand<TFloat32> learningRate) implements UpdateRule {
    private static final Slot STEPS = new Slot("steps");

    @Override
    public List<Slot> slots() {
      return List.of(STEPS);
    }

    @Override
    public Op update(VariableGradient gradient, Function<Slot, VarHandleOp> slots) {
      Operand<TFloat32> change = tf.math.mul(tf.math.sign(gradient.gradient()), learningRate);
      Op count = tf.assignAddVariableOp(slots.apply(STEPS), tf.onesLike(gradient.gradient()));
      return tf.withControlDependencies(count)
          .assignSubVariableOp(gradient.variable().handle(), change);
    }
  }

  private static final Recipe RECIPE =
      new Recipe(32, 1, new SignDescent(0.25), new EveryOther(), List.of());

  private static final Kind<SignDescent> SIGN_DESCENT =
      new Kind<>(
          "signDescent",
          "@SignDescent",
          SignDescent.class,
          (toy, out) -> out.number("learningRate", toy.learningRate()),
          in -> new SignDescent(in.number("learningRate")));

  private static final Kind<EveryOther> EVERY_OTHER =
      Kind.of("everyOther", "@EveryOther", EveryOther.class, new EveryOther());

  private static final RecipeCodec RECIPES =
      RecipeCodec.STANDARD.withOptimizer(SIGN_DESCENT).withSchedule(EVERY_OTHER);

  private static final TrainingFactories FACTORIES =
      TrainingFactories.STANDARD
          .withUpdateRules(
              UpdateRules.STANDARD.with(
                  SIGN_DESCENT, toy -> (tf, inputs) -> new SignRule(tf, inputs.learningRate())))
          .withLearningRates(
              LearningRates.STANDARD.with(
                  EVERY_OTHER, toy -> (run, base) -> step -> step % 2 == 0 ? base : base / 2))
          .withRecipes(RECIPES);

  @TempDir private Path directory;

  private final List<Double> rates = new ArrayList<>();

  @Test
  void isTrainedSavedAndResumed() {
    assertThat(loop(FACTORIES, 3).train().step()).isEqualTo(3);
    TrainingResult result = loop(FACTORIES, 10).resume();

    assertThat(result.step()).isEqualTo(10);
    assertThat(rates.subList(0, 4)).containsExactly(0.25, 0.125, 0.25, 0.125);
    // Ten steps of 0.25 and 0.125: from 0, a bias is a whole number of eighths.
    SavedNumbers saved = SavedNumbers.of(result);
    for (float bias : saved.numbers("logits/bias")) {
      assertThat(bias * 8).isCloseTo(Math.round(bias * 8), within(1e-6f));
      assertThat(Math.abs(bias)).isBetween(0.01f, 1.875f);
    }
    assertThat(saved.numbers("optimizer.steps/logits/bias")).containsOnly(10);
  }

  @Test
  void isRefusedByNameWhereItIsNotRegistered() {
    assertThatThrownBy(() -> loop(TrainingFactories.STANDARD.withRecipes(RECIPES), 3))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("@SignDescent and @EveryOther, which this version cannot train with")
        .hasMessageContaining("for @SignDescent")
        .hasMessageContaining("for @EveryOther");
  }

  /** Nothing is called by the name of its class. */
  @Test
  void isRefusedWithoutANameWhereItHasNoKind() {
    assertThatThrownBy(() -> loop(TrainingFactories.STANDARD, 3))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("optimizer without a kind and schedule without a kind, which")
        .hasMessageNotContaining("SignDescent");
  }

  private TrainingLoop loop(TrainingFactories factories, int stopAfter) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepDone(StepReport report) {
            rates.add(report.learningRate());
          }
        };
    return new TrainingLoop(
        TrainingSetup.of(
            TinyNetwork.DEFINITION,
            TinyTraining.dataset(),
            RECIPE,
            TrainingOptions.of(RECIPE, 7),
            factories),
        new CheckpointStore(directory.resolve("run")),
        listener,
        () -> rates.size() == stopAfter);
  }
}
