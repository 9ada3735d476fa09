package dev.convoke.models.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.NetworkDescription;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A compiled network: how its weights begin, and what training does with them. */
class TreatedTest {

  private static final long SEED = 5;

  private static Map<String, float[]> initial;

  @BeforeAll
  static void draw() {
    initial = Weights.initial(TreatedGraph.DEFINITION, SEED);
  }

  @Test
  void sevenBySevenIsThreeOfThreeByThreeAndTheMapIsEnlarged() {
    NetworkDescription description = TreatedGraph.DEFINITION.description().get();
    // 9·16 + 2·9·16·16 weights and 3·16 biases; 9·16·16 + 16; 16·4 + 4
    assertThat(description.parameters()).isEqualTo(4_752 + 48 + 2_320 + 68);
    // 7, 2 apart; a pool adds 2, 4 apart; two mixed elements add 4, 2 apart; 3×3 adds 2·2
    assertThat(description.receptiveField()).isEqualTo(7 + 2 + 4 + 4);
    assertThat(description.steps())
        .filteredOn(step -> step.name().equals("blurred"))
        .extracting(NetworkDescription.Step::outputShape)
        .containsExactly(List.of(6, 6, 16));
  }

  @Test
  void kernelsAreDrawnAsTheNetworkSays() {
    // 2,304 numbers of deviation 0.05: their root mean square deviates by 1.5 percent
    assertThat(rootMeanSquare("stem/factor2/kernel")).isCloseTo(0.05, within(0.003));
    assertThat(rootMeanSquare("stem/factor3/kernel")).isCloseTo(0.05, within(0.003));
    assertThat(rootMeanSquare("logits/kernel")).isCloseTo(0.05, within(0.015)); // 64 numbers
    assertThat(initial.get("stem/factor1/bias")).containsOnly(0).hasSize(16);
  }

  @Test
  void stepsMayBeginOtherwise() {
    // sqrt(6 / (9·16)) = 0.2041; uniform: the largest of 2,304 numbers lies close to it
    float[] kernel = initial.get("biased/kernel");
    double largest = 0;
    for (float number : kernel) {
      largest = Math.max(largest, Math.abs(number));
    }
    assertThat(largest).isBetween(0.2, 0.20413);
    assertThat(rootMeanSquare("biased/kernel")).isCloseTo(0.2041 / Math.sqrt(3), within(0.005));
    assertThat(initial.get("biased/bias")).containsOnly(0.5f).hasSize(16);
  }

  private static double rootMeanSquare(String variable) {
    double sum = 0;
    for (float number : initial.get(variable)) {
      sum += number * number;
    }
    return Math.sqrt(sum / initial.get(variable).length);
  }
}
