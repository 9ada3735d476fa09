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
 * Tests of {@link SmallResNet} as TensorFlow builds it.
 *
 * <p>Whether its weights and shapes are those that Convoke worked out, and whether it can learn.
 */
@Generated(value = "dev.convoke.processor.NetworkProcessor", comments = "from golden.SmallResNet")
@Tag("convoke")
final class SmallResNetTest {
  private static final NetworkVerifier NETWORK = NetworkVerifier.of(SmallResNetGraph.DEFINITION);

  @Test
  void weightsAreAsCounted() {
    WeightCounts counts = NETWORK.count();
    assertEquals(172_506, counts.parameters());
    assertEquals(172_506, counts.trainable());
    assertEquals(928, counts.statistics());
  }

  @Test
  void stepsHaveTheirShapes() {
    try (BuiltNetwork built = NETWORK.inferenceTower()) {
      SmallResNetGraph steps = new SmallResNetGraph(built.scope(), built.images());
      assertEquals("[batch, 32, 32, 16]", built.shapeOf(steps.stem()));
      assertEquals("[batch, 32, 32, 16]", built.shapeOf(steps.stage1()));
      assertEquals("[batch, 16, 16, 32]", built.shapeOf(steps.stage2()));
      assertEquals("[batch, 8, 8, 64]", built.shapeOf(steps.stage3()));
      assertEquals("[batch, 64]", built.shapeOf(steps.pool()));
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
