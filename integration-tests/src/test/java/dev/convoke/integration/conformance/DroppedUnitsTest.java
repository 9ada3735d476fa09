package dev.convoke.integration.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.integration.conformance.network.Activations;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is random has no peer's numbers: the generated dropout and drop-path by their definitions.
 */
class DroppedUnitsTest {

  private static final int IMAGES = 2_000;
  private static final int UNITS = 6 * 5 * 2;
  private static final long[] SHAPE = {IMAGES, 6, 5, 2};

  /** What is kept is divided by 1 - 0.25. */
  private static final float SCALE = 4f / 3;

  private final Tensor input = ramp(0.5f);
  private final Tensor cotangent = ramp(-2f);

  @Test
  void dropoutDropsAQuarterOfTheUnitsAndScalesTheRest() {
    TowerRun run = train(Activations.DropoutMap.class, 7);
    boolean[] kept = kept(run);
    // binomial: deviation sqrt(120,000 · 0.25 · 0.75) = 150, of which 5 are allowed
    assertThat(count(kept)).isBetween(90_000 - 750, 90_000 + 750);
    Set<Integer> perImage = new HashSet<>();
    for (int image = 0; image < IMAGES; image++) {
      int units = 0;
      for (int unit = 0; unit < UNITS; unit++) {
        units += kept[image * UNITS + unit] ? 1 : 0;
      }
      perImage.add(units);
    }
    assertThat(perImage).as("kept units of an image").hasSizeGreaterThan(10);
  }

  @Test
  void dropPathDropsAQuarterOfTheImagesAndScalesTheRest() {
    boolean[] kept = kept(train(Activations.DropPathMap.class, 7));
    int images = 0;
    for (int image = 0; image < IMAGES; image++) {
      for (int unit = 0; unit < UNITS; unit++) {
        assertThat(kept[image * UNITS + unit]).isEqualTo(kept[image * UNITS]);
      }
      images += kept[image * UNITS] ? 1 : 0;
    }
    // binomial: deviation sqrt(2,000 · 0.25 · 0.75) = 19.4, of which 5 are allowed
    assertThat(images).isBetween(1_500 - 97, 1_500 + 97);
  }

  @Test
  void stepDeterminesWhatIsDropped() {
    for (Class<?> network : Set.of(Activations.DropoutMap.class, Activations.DropPathMap.class)) {
      boolean[] kept = kept(train(network, 7));
      assertThat(kept(train(network, 7))).isEqualTo(kept);
      assertThat(kept(train(network, 8))).isNotEqualTo(kept);
    }
  }

  private TowerRun train(Class<?> network, long globalStep) {
    try (Tower tower = new Tower(network, SHAPE, true, globalStep)) {
      return tower.run(input, cotangent);
    }
  }

  /** Which units are kept, by the output; the gradient must agree. */
  private boolean[] kept(TowerRun run) {
    float[] gradient = run.gradients().get("input").numbers();
    boolean[] kept = new boolean[gradient.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = run.output().numbers()[i] != 0;
      float factor = kept[i] ? SCALE : 0;
      assertThat(run.output().numbers()[i]).isCloseTo(input.numbers()[i] * factor, within(1e-6f));
      assertThat(gradient[i]).isCloseTo(cotangent.numbers()[i] * factor, within(1e-6f));
    }
    return kept;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  /** Numbers that rise from one image to the next, none of them 0. */
  private static Tensor ramp(float first) {
    float[] numbers = new float[IMAGES * UNITS];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = first * (1 + i / (float) numbers.length);
    }
    return new Tensor(SHAPE, numbers);
  }
}
