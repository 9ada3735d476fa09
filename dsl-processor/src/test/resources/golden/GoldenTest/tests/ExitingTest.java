package golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.convoke.runtime.verify.BuiltNetwork;
import dev.convoke.runtime.verify.NetworkVerifier;
import dev.convoke.runtime.verify.Overfitting;
import dev.convoke.runtime.verify.WeightCounts;
import java.util.List;
import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of {@link Exiting} as TensorFlow builds it.
 *
 * <p>Whether its weights and shapes are those that Convoke worked out, and whether it can learn.
 */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.Exiting")
@Tag("convoke")
final class ExitingTest {
  private static final NetworkVerifier NETWORK = NetworkVerifier.of(ExitingGraph.DEFINITION);

  @Test
  void weightsAreAsCounted() {
    WeightCounts counts = NETWORK.count();
    assertEquals(2_170, counts.parameters());
    assertEquals(1_938, counts.trainable());
    assertEquals(48, counts.statistics());
    assertEquals(90, counts.sideExits().get("exit"));
  }

  @Test
  void stepsHaveTheirShapes() {
    try (BuiltNetwork built = NETWORK.inferenceTower()) {
      ExitingGraph steps = new ExitingGraph(built.scope(), built.images());
      assertEquals("[batch, 8, 8, 8]", built.shapeOf(steps.stem()));
      assertEquals("[batch, 8, 8, 8]", built.shapeOf(steps.middle()));
      assertEquals("[batch, 10]", built.shapeOf(steps.exit()));
      assertEquals("[batch, 8, 8, 16]", built.shapeOf(steps.top()));
      assertEquals("[batch, 16]", built.shapeOf(steps.pool()));
      assertEquals("[batch, 10]", built.shapeOf(steps.logits()));
    }
  }

  @Test
  void everyTrainableVariableHasAGradient() {
    assertEquals(List.of(), NETWORK.variablesWithoutGradient());
  }

  @Test
  void oneBatchCanBeOverfitted() {
    Overfitting learning = NETWORK.overfit();
    assertTrue(learning.succeeded(), learning.text());
  }

  @Test
  void sameSeedGivesTheSameWeights() {
    String weights = NETWORK.initialWeights(1);
    assertEquals(weights, NETWORK.initialWeights(1));
    assertNotEquals(weights, NETWORK.initialWeights(2));
  }
}
