package dev.convoke.runtime.graph;

import static dev.convoke.runtime.fixture.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Reference;
import org.junit.jupiter.api.Test;

/** Pools whose last window hangs over the border, as Caffe and PyTorch with ceil_mode have it. */
class OverhangTest {

  private static final int SIZE = 6;
  private static final float[] INPUT = LayerRun.random(2 * SIZE * SIZE, 4);
  private static final long[] SHAPE = {2, SIZE, SIZE, 1};

  /**
   * 3×3, stride 2, pad 1: ceil((6 + 2 - 3) / 2) + 1 = 4 windows, the last one row over the padding.
   */
  private static final Window WINDOW = Window.of(3, 3).stride(2, 2).pad(1, 2, 1, 2);

  @Test
  void meanCountsThePaddingButNotTheOverhang() {
    LayerRun run =
        LayerRun.of(
            INPUT, SHAPE, true, 0, (scope, x) -> scope.step("pool").avgPool(x, WINDOW, 1, 1));
    assertThat(run.outputShape()).containsExactly(2, 4, 4, 1);
    assertThat(doubles(run.output())).containsExactly(mean(doubles(INPUT)), within(1e-6));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(doubles(INPUT), x -> Reference.loss(mean(x))), within(1e-4));
  }

  /** Windows begin at -1, 1, 3, 5 and count the rows from -1 to 6. */
  private static double[] mean(double[] x) {
    double[] means = new double[2 * 4 * 4];
    int next = 0;
    for (int image = 0; image < 2; image++) {
      for (int top = -1; top <= 5; top += 2) {
        for (int left = -1; left <= 5; left += 2) {
          double sum = 0;
          int count = 0;
          for (int row = top; row < top + 3 && row <= SIZE; row++) {
            for (int column = left; column < left + 3 && column <= SIZE; column++) {
              boolean inside = row >= 0 && row < SIZE && column >= 0 && column < SIZE;
              sum += inside ? x[(image * SIZE + row) * SIZE + column] : 0;
              count++;
            }
          }
          means[next++] = sum / count;
        }
      }
    }
    return means;
  }
}
