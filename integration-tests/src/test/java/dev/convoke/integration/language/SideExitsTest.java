package dev.convoke.integration.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.description.recipe.Recipe;
import dev.convoke.runtime.NetworkDefinition;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.checkpoint.CheckpointStore;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.train.StopSignal;
import dev.convoke.runtime.train.TrainingListener;
import dev.convoke.runtime.train.TrainingLoop;
import dev.convoke.runtime.train.TrainingOptions;
import dev.convoke.runtime.train.TrainingResult;
import dev.convoke.runtime.train.TrainingSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loss of a side exit: one step of plain gradient descent, which is linear in the loss. */
class SideExitsTest {

  private static final long SEED = 5;

  @TempDir private Path directory;

  private Map<String, float[]> initial;
  private Map<String, float[]> both;
  private Map<String, float[]> logitsAlone;
  private Map<String, float[]> exitAlone;

  @BeforeEach
  void train() {
    initial = Weights.initial(SideExits_BothGraph.DEFINITION, SEED);
    both = train(SideExits_BothGraph.DEFINITION);
    logitsAlone = train(SideExits_LogitsAloneGraph.DEFINITION);
    exitAlone = train(SideExits_ExitAloneGraph.DEFINITION);
  }

  @Test
  void sharedWeightsMoveByTheSumOfBothLosses() {
    // w - 0.1·(g + 0.3·h), where the networks alone give w - 0.1·g and w - 0.1·h
    float[] before = initial.get("stem/kernel");
    float[] expected = new float[before.length];
    for (int i = 0; i < before.length; i++) {
      float moved = logitsAlone.get("stem/kernel")[i] - before[i];
      expected[i] = before[i] + moved + 0.3f * (exitAlone.get("stem/kernel")[i] - before[i]);
    }
    assertThat(both.get("stem/kernel")).containsExactly(expected, within(1e-6f));
    assertThat(both.get("stem/kernel")).isNotEqualTo(logitsAlone.get("stem/kernel"));
  }

  @Test
  void theExitsOwnWeightsMoveByItsShare() {
    float[] before = initial.get("exit/kernel");
    float[] expected = new float[before.length];
    for (int i = 0; i < before.length; i++) {
      expected[i] = before[i] + 0.3f * (exitAlone.get("exit/kernel")[i] - before[i]);
    }
    assertThat(both.get("exit/kernel")).containsExactly(expected, within(1e-6f));
    assertThat(both.get("exit/kernel")).isNotEqualTo(before);
  }

  @Test
  void theNetworksOwnClassifierDoesNotFeelTheExit() {
    assertThat(both.get("logits/kernel"))
        .containsExactly(logitsAlone.get("logits/kernel"), within(1e-6f));
  }

  private Map<String, float[]> train(NetworkDefinition definition) {
    Recipe recipe = definition.description().get().recipe().orElseThrow();
    Random random = new Random(3);
    byte[] pixels = new byte[16 * 12 * 12];
    random.nextBytes(pixels);
    int[] labels = new int[16];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 4;
    }
    ImageSet images = new ImageSet(16, 12, 12, 1, pixels, labels);
    TrainingResult result =
        new TrainingLoop(
                TrainingSetup.of(
                    definition,
                    Dataset.of("noise", List.of("a", "b", "c", "d"), images, images),
                    recipe,
                    TrainingOptions.of(recipe, SEED)),
                new CheckpointStore(directory.resolve(definition.name())),
                TrainingListener.NONE,
                StopSignal.NEVER)
            .train();
    return Weights.of(definition, Checkpoint.open(result.checkpoint().orElseThrow()));
  }
}
