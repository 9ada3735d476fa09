package dev.convoke.runtime.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class ClassWeightsTest {

  private static final float[][] LOGITS = {
    {0.5f, -1.0f, 2.0f}, {1.5f, 0.25f, -0.75f}, {-2.0f, 0.0f, 1.0f}
  };

  /** A class, a mixture of two, and a class whose label is smoothed. */
  private static final float[][] LABELS = {{1, 0, 0}, {0.3f, 0.7f, 0}, {0.1f, 0.1f, 0.8f}};

  /** The loss that is shown, the one that is minimised, and its gradient. */
  private static float[][] computed(ClassWeights weights) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> logits = tf.constant(LOGITS);
      Objective objective = Objective.of(tf, logits, List.of(), tf.constant(LABELS), weights);
      Output<?>[] gradients =
          graph.addGradients(objective.minimised().asOutput(), new Output<?>[] {logits.asOutput()});
      try (Session session = new Session(graph);
          Result result =
              session
                  .runner()
                  .fetch(objective.loss())
                  .fetch(tf.identity(objective.minimised()))
                  .fetch(gradients[0])
                  .run()) {
        return new float[][] {
          LayerRun.floats((TFloat32) result.get(0)),
          LayerRun.floats((TFloat32) result.get(1)),
          LayerRun.floats((TFloat32) result.get(2))
        };
      }
    }
  }

  /** n / (k·nᵢ): 100 / (3·10), 100 / (3·30), 100 / (3·60); each class has 100 / 3 in all. */
  @Test
  void balancedWeightsMakeUpForTheSizesOfClasses() {
    List<Float> weights = ClassWeights.balanced(List.of(10, 30, 60)).weights();

    assertThat(weights).containsExactly(100 / 30f, 100 / 90f, 100 / 180f);
    assertThat(ClassWeights.balanced(List.of(7, 7)).weights()).containsExactly(1f, 1f);
  }

  @Test
  void aClassWithoutImagesIsNotCounted() {
    assertThat(ClassWeights.balanced(List.of(10, 0, 30)).weights())
        .containsExactly(2f, 1f, 40 / 60f);
  }

  /** PyTorch 2.15 in float64: CrossEntropyLoss(weight = [100/30, 100/90, 100/180]). */
  @Test
  void lossAndGradientAreThoseOfPyTorchForLabelsThatAreShares() {
    float[][] computed = computed(ClassWeights.balanced(List.of(10, 30, 60)));

    assertThat(computed[1]).containsExactly(new float[] {2.928599940f}, within(1e-6f));
    assertThat(computed[2])
        .containsExactly(
            new float[] {
              -0.9163440087f, 0.0434584147f, 0.8728855940f,
              0.0924090911f, -0.1372820124f, 0.0448729214f,
              -0.1007054735f, 0.0398508031f, 0.0608546704f
            },
            within(1e-6f));
  }

  @Test
  void theLossThatIsShownHasNoWeights() {
    float[][] equal = computed(ClassWeights.EQUAL);
    float[][] weighted = computed(ClassWeights.balanced(List.of(10, 30, 60)));

    assertThat(weighted[0]).containsExactly(equal[0]);
    assertThat(equal[1]).containsExactly(equal[0]);
  }
}
