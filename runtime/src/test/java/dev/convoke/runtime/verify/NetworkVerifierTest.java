package dev.convoke.runtime.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.fixture.AveragingNetwork;
import dev.convoke.runtime.fixture.Descriptions;
import dev.convoke.runtime.fixture.TinyNetwork;
import dev.convoke.runtime.graph.Initializer;
import dev.convoke.runtime.graph.LayerOutput;
import dev.convoke.runtime.graph.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** Right networks pass, and each way to be broken is found. Images are 8×8×1, classes four. */
class NetworkVerifierTest {

  private static final int PIXELS = 64;
  private static final int CLASSES = 4;

  @Nested
  class RightNetworks {

    @Test
    void weightsAreCounted() {
      // 3·3·1·6 + gamma and beta of 6; 4·4·6·4 + 4; mean and variance of 6
      long parameters = 54 + 12 + 384 + 4;

      assertThat(NetworkVerifier.of(TinyNetwork.DEFINITION).count())
          .isEqualTo(new WeightCounts(parameters, parameters, 12, Map.of()));
    }

    @Test
    void everyKindOfVariableHasAGradientAndABatchIsLearned() {
      NetworkVerifier tiny = NetworkVerifier.of(TinyNetwork.DEFINITION);

      assertThat(tiny.variablesWithoutGradient()).isEmpty();
      assertThat(tiny.overfit()).matches(Overfitting::succeeded);
    }

    /** TensorFlow Java numbers nodes in the locale's digits, which its library refuses. */
    @Test
    void graphsAreBuiltInTheLocalesThatWriteOtherDigits() {
      Locale before = Locale.getDefault(Locale.Category.FORMAT);
      Locale persian = Locale.forLanguageTag("fa");
      Locale.setDefault(Locale.Category.FORMAT, persian);
      try {
        NetworkVerifier tiny = NetworkVerifier.of(TinyNetwork.DEFINITION);
        assertThat(tiny.variablesWithoutGradient()).isEmpty();
        assertThat(tiny.initialWeights(1)).isNotEmpty();
        try (BuiltNetwork built = tiny.inferenceTower()) {
          TinyNetwork.DEFINITION.builder().build(built.scope(), built.images());
        }
        assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(persian);
      } finally {
        Locale.setDefault(Locale.Category.FORMAT, before);
      }
    }

    @Test
    void batchOfTwoClassesIsLearned() {
      NetworkVerifier binary =
          NetworkVerifier.of(
              network(
                  2, (step, tf, x) -> tf.linalg.matMul(x, step.weights("w", normal(), PIXELS, 2))));

      assertThat(binary.overfit()).matches(Overfitting::succeeded);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 2})
    void aBatchIsLearnedByTheSmallestNetworks(int filters) {
      NetworkVerifier small = NetworkVerifier.of(AveragingNetwork.definition(filters));

      assertThat(small.variablesWithoutGradient()).isEmpty();
      Overfitting learning = small.overfit();
      assertThat(learning.succeeded()).as(learning.text()).isTrue();
    }

    @Test
    void frozenWeightsNeedNoGradientAndAreCountedApart() {
      NetworkVerifier frozen =
          verifier(
              (step, tf, x) ->
                  tf.math.add(
                      tf.linalg.matMul(x, step.weights("w", normal(), PIXELS, CLASSES)),
                      step.frozen().weights("offset", normal(), CLASSES)));

      assertThat(frozen.count()).isEqualTo(new WeightCounts(260, 256, 0, Map.of()));
      assertThat(frozen.variablesWithoutGradient()).isEmpty();
    }

    /** As the last scale of a residual branch, which many networks begin with 0. */
    @Test
    void scaleThatBeginsWithZeroHidesGradientsForOneStepOnly() {
      assertThat(
              verifier(
                      (step, tf, x) -> {
                        Operand<TFloat32> branch =
                            tf.linalg.matMul(x, step.weights("w", normal(), PIXELS, CLASSES));
                        return tf.math.add(
                            tf.math.mul(
                                branch, step.parameter("scale", Initializer.zeros(), CLASSES)),
                            step.bias("bias", CLASSES));
                      })
                  .variablesWithoutGradient())
          .isEmpty();
    }

    /** At a rate of 0.9 a branch is away from all four images in 66 of 100 steps. */
    @Test
    void branchThatIsMostlyDroppedHasAGradientInOneOfTheSteps() {
      NetworkVerifier dropped =
          verifier(
              (step, tf, x) ->
                  step.dropPath(
                      tf.linalg.matMul(x, step.weights("w", normal(), PIXELS, CLASSES)), 0.9f));

      assertThat(dropped.variablesWithoutGradient()).isEmpty();
      assertThat(dropped.overfit()).matches(Overfitting::succeeded);
    }

    @Test
    void weightsOfASideExitAreCountedApartAndLearn() {
      NetworkVerifier exiting = NetworkVerifier.of(withSideExit(0.3f));

      assertThat(exiting.count())
          .isEqualTo(new WeightCounts(256, 256, 0, Map.of("exit", (long) CLASSES * CLASSES)));
      assertThat(exiting.variablesWithoutGradient()).isEmpty();
    }

    @Test
    void sameSeedGivesTheSameWeightsAndAnotherSeedOthers() {
      NetworkVerifier tiny = NetworkVerifier.of(TinyNetwork.DEFINITION);
      String weights = tiny.initialWeights(1);

      assertThat(weights).hasSize(64).isEqualTo(tiny.initialWeights(1));
      assertThat(tiny.initialWeights(2)).hasSize(64).isNotEqualTo(weights);
    }

    @Test
    void shapesAreThoseOfTheGraph() {
      try (BuiltNetwork built = NetworkVerifier.of(TinyNetwork.DEFINITION).inferenceTower()) {
        Ops tf = built.scope().step("x").tf();
        Operand<TFloat32> images = built.images();

        assertThat(built.shapeOf(new LayerOutput("x", images))).isEqualTo("[batch, 8, 8, 1]");
        assertThat(built.shapeOf(new LayerOutput("x", tf.math.mean(images, tf.array(1, 2)))))
            .isEqualTo("[batch, 1]");
        assertThat(built.shapeOf(new LayerOutput("x", tf.reshape(images, tf.array(1, 192)))))
            .isEqualTo("[1, 192]");
      }
    }

    /** TensorFlow does not know how many elements of a mask are set before it has run. */
    @Test
    void shapeThatOnlyTheResultTellsIsFoundByRunning() {
      try (BuiltNetwork built = NetworkVerifier.of(TinyNetwork.DEFINITION).inferenceTower()) {
        Ops tf = built.scope().step("x").tf();
        Operand<TInt64> chosen =
            tf.squeeze(
                tf.where(tf.constant(new boolean[] {true, false, true})),
                Squeeze.axis(List.of(1L)));
        Operand<TFloat32> rows =
            tf.gather(tf.reshape(built.images(), tf.array(3, PIXELS)), chosen, tf.constant(0));

        assertThat(built.shapeOf(new LayerOutput("x", rows))).isEqualTo("[2, 64]");
      }
    }
  }

  @Nested
  class BrokenNetworks {

    @Test
    void variableThatIsNotOnTheWayToTheLossIsNamed() {
      NetworkVerifier unused =
          verifier(
              (step, tf, x) -> {
                step.weights("unused", normal(), 3, 3);
                return tf.linalg.matMul(x, step.weights("w", normal(), PIXELS, CLASSES));
              });

      assertThat(unused.variablesWithoutGradient())
          .containsExactly("logits/unused: the loss does not depend on it");
    }

    @Test
    void variableBehindAnOperationThatIsNotDerivedIsNamed() {
      NetworkVerifier stopped =
          verifier(
              (step, tf, x) ->
                  tf.math.add(
                      tf.stopGradient(
                          tf.linalg.matMul(x, step.weights("w", normal(), PIXELS, CLASSES))),
                      step.bias("bias", CLASSES)));

      assertThat(stopped.variablesWithoutGradient())
          .containsExactly("logits/w: the loss has no gradient for it");
    }

    @Test
    void variablesBeforeADeadReluAreNamed() {
      NetworkVerifier dead =
          verifier(
              (step, tf, x) -> {
                Operand<TFloat32> hidden =
                    tf.linalg.matMul(x, step.weights("hidden", normal(), PIXELS, 8));
                Operand<TFloat32> low = tf.math.add(hidden, step.bias("bias", 8, -1000f));
                return tf.math.add(
                    tf.linalg.matMul(tf.nn.relu(low), step.weights("w", normal(), 8, CLASSES)),
                    step.bias("last", CLASSES));
              });

      assertThat(dead.variablesWithoutGradient())
          .containsExactly(
              "logits/bias: the gradient is zero",
              "logits/hidden: the gradient is zero",
              "logits/w: the gradient is zero");
    }

    @Test
    void gradientThatIsNoNumberIsNamed() {
      NetworkVerifier infinite =
          verifier(
              (step, tf, x) ->
                  tf.math.log(
                      tf.math.mul(
                          tf.linalg.matMul(x, step.weights("w", normal(), PIXELS, CLASSES)),
                          tf.constant(0f))));

      assertThat(infinite.variablesWithoutGradient())
          .containsExactly("logits/w: the gradient is not finite");
    }

    /**
     * Of four images two are of one class: without looking at them no loss is below {@code -1/4 ln
     * 1/4 - 1/4 ln 1/4 - 1/2 ln 1/2}.
     */
    @Test
    void constantLogitsDoNotLearnTheBatch() {
      float entropy = 0.5f * (float) Math.log(4) + 0.5f * (float) Math.log(2);
      Overfitting constant = verifier(NetworkVerifierTest::onlyBias).overfit();

      assertThat(constant.succeeded()).isFalse();
      assertThat(constant.first()).isCloseTo((float) Math.log(4), within(1e-5f));
      assertThat(constant.last()).isBetween(entropy - 1e-5f, constant.first());
      assertThat(constant.goal()).isCloseTo(entropy / 4, within(1e-5f));
    }

    /** 5·10⁹ / (25·10⁶) = 200; above 50·10⁶ the 100 steps at a small rate are the last ones. */
    @ParameterizedTest
    @CsvSource({"0, 1000", "5000000, 1000", "25000000, 200", "3860000000, 100"})
    void theMoreANetworkCostsTheSoonerItsTrialsEnd(long multiplyAdds, int steps) {
      NetworkDefinition constant = network(CLASSES, NetworkVerifierTest::onlyBias);
      NetworkDescription costly = withMultiplyAdds(constant.description().get(), multiplyAdds);

      assertThat(
              NetworkVerifier.of(new NetworkDefinition("net", () -> costly, constant.builder()))
                  .overfit()
                  .steps())
          .isEqualTo(steps);
    }
  }

  @Test
  void courseOfALessonIsOneLine() {
    assertThat(new Overfitting(100, 1.3863f, 1.0397f, 0.25993f).text())
        .isEqualTo(
            "the loss of one batch goes from 1.386 to 1.040 in 100 steps; expected: below 0.260");
  }

  @Test
  void thatALossIsNoNumberEndsTheLesson() {
    Overfitting overfitting =
        verifier(
                (step, tf, x) ->
                    tf.math.log(
                        tf.math.mul(
                            tf.linalg.matMul(x, step.weights("w", normal(), PIXELS, CLASSES)),
                            tf.constant(0f))))
            .overfit();

    assertThat(overfitting.succeeded()).isFalse();
    assertThat(overfitting.steps()).isEqualTo(1);
    assertThat(overfitting.last()).isNaN();
  }

  /** Builds logits from {@code [batch, pixels]}. */
  private interface Logits {
    Operand<TFloat32> of(Step step, Ops tf, Operand<TFloat32> x);
  }

  private static Initializer normal() {
    return Initializer.normal(0.1f);
  }

  private static NetworkVerifier verifier(Logits logits) {
    return NetworkVerifier.of(network(CLASSES, logits));
  }

  private static NetworkDefinition network(int classes, Logits logits) {
    NetworkDefinition.Builder builder =
        (scope, images) -> {
          Step step = scope.step("logits");
          return new LayerOutput("logits", logits.of(step, step.tf(), step.flatten(images)));
        };
    return new NetworkDefinition(
        "net", () -> Descriptions.of("net", 8, 8, 1, classes, builder), builder);
  }

  private static Operand<TFloat32> onlyBias(Step step, Ops tf, Operand<TFloat32> x) {
    Operand<TFloat32> nothing =
        tf.math.mul(tf.slice(x, tf.array(0, 0), tf.array(-1, CLASSES)), tf.constant(0f));
    return tf.math.add(nothing, step.bias("bias", CLASSES));
  }

  private static NetworkDefinition withSideExit(float weight) {
    NetworkDefinition.Builder builder =
        (scope, images) -> {
          Step step = scope.step("logits");
          Operand<TFloat32> logits =
              step.dense(step.flatten(images), step.weights("w", normal(), PIXELS, CLASSES));
          Step exit = scope.step("exit");
          Operand<TFloat32> kernel = exit.weights("kernel", normal(), CLASSES, CLASSES);
          scope.sideExit(exit.dense(logits, kernel), weight);
          return new LayerOutput("logits", logits);
        };
    NetworkDefinition trunk =
        new NetworkDefinition(
            "net", () -> Descriptions.of("net", 8, 8, 1, CLASSES, builder), builder);
    NetworkDescription described = trunk.description().get();
    NetworkDescription.SideExit exit =
        new NetworkDescription.SideExit("exit", weight, (long) CLASSES * CLASSES, 0);
    return new NetworkDefinition("net", () -> withExit(described, exit), trunk.builder());
  }

  private static NetworkDescription withExit(
      NetworkDescription of, NetworkDescription.SideExit exit) {
    return described(of, of.costs(), List.of(exit));
  }

  private static NetworkDescription withMultiplyAdds(NetworkDescription of, long multiplyAdds) {
    NetworkDescription.Costs costs = of.costs();
    return described(
        of,
        new NetworkDescription.Costs(
            costs.parameters(),
            costs.trainable(),
            costs.statistics(),
            multiplyAdds,
            costs.receptiveField(),
            costs.stride(),
            costs.memory()),
        of.sideExits());
  }

  private static NetworkDescription described(
      NetworkDescription of,
      NetworkDescription.Costs costs,
      List<NetworkDescription.SideExit> sideExits) {
    return new NetworkDescription(
        of.type(),
        of.name(),
        of.fingerprint(),
        of.paper(),
        of.input(),
        of.classes(),
        of.recipe(),
        of.evaluation(),
        costs,
        of.steps(),
        of.variables(),
        sideExits);
  }
}
