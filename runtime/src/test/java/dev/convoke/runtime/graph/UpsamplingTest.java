package dev.convoke.runtime.graph;

import static dev.convoke.runtime.fixture.Reference.doubles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.fixture.LayerRun;
import dev.convoke.runtime.fixture.Reference;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Against rows worked by hand, and the definition with its central differences. */
class UpsamplingTest {

  private static final int IMAGES = 2;
  private static final int HEIGHT = 3;
  private static final int WIDTH = 4;
  private static final int CHANNELS = 2;
  private static final long[] SHAPE = {IMAGES, HEIGHT, WIDTH, CHANNELS};
  private static final float[] INPUT = LayerRun.random(IMAGES * HEIGHT * WIDTH * CHANNELS, 17);

  @Test
  void nearestCopiesEachPixel() {
    float[] enlarged =
        row((scope, x) -> scope.step("up").upsampleNearest(x, 1, 3), 10, 20, 40).output();
    assertThat(enlarged).containsExactly(10, 10, 10, 20, 20, 20, 40, 40, 40);
  }

  @Test
  void bilinearMixesByTheDistancesOfCentres() {
    float[] enlarged =
        row((scope, x) -> scope.step("up").upsampleBilinear(x, 1, 2), 10, 20, 40).output();
    // the centres of new pixels lie at -1/4, 1/4, 3/4, 5/4, … of the old ones
    assertThat(enlarged).containsExactly(10, 12.5f, 17.5f, 25, 35, 40);
  }

  @Test
  void bilinearByAnOddFactorKeepsTheOldPixels() {
    float[] enlarged =
        row((scope, x) -> scope.step("up").upsampleBilinear(x, 1, 3), 10, 40).output();
    assertThat(doubles(enlarged))
        .containsExactly(new double[] {10, 10, 20, 30, 40, 40}, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "1, 3", "4, 1", "1, 1"})
  void nearestAndItsGradientFollowTheDefinition(int down, int across) {
    check(
        (scope, x) -> scope.step("up").upsampleNearest(x, down, across),
        x -> enlarged(x, copies(HEIGHT, down), copies(WIDTH, across)));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "1, 3", "4, 1", "1, 1"})
  void bilinearAndItsGradientFollowTheDefinition(int down, int across) {
    check(
        (scope, x) -> scope.step("up").upsampleBilinear(x, down, across),
        x -> enlarged(x, mixtures(HEIGHT, down), mixtures(WIDTH, across)));
  }

  private static LayerRun row(
      BiFunction<GraphScope, Operand<TFloat32>, Operand<TFloat32>> layer, float... row) {
    return LayerRun.of(row, new long[] {1, 1, row.length, 1}, true, 0, layer);
  }

  private static void check(
      BiFunction<GraphScope, Operand<TFloat32>, Operand<TFloat32>> layer,
      UnaryOperator<double[]> definition) {
    LayerRun run = LayerRun.of(INPUT, SHAPE, true, 0, layer);
    double[] input = doubles(INPUT);
    assertThat(doubles(run.output())).containsExactly(definition.apply(input), within(1e-6));
    assertThat(doubles(run.inputGradient()))
        .containsExactly(
            Reference.slopes(input, x -> Reference.loss(definition.apply(x))), within(1e-5));
  }

  /** For each new row the share that each old row has in it: all or nothing. */
  private static double[][] copies(int size, int factor) {
    double[][] shares = new double[size * factor][size];
    for (int i = 0; i < shares.length; i++) {
      shares[i][i / factor] = 1;
    }
    return shares;
  }

  /** For each new row the share that each old row has in it: less by the distance of centres. */
  private static double[][] mixtures(int size, int factor) {
    double[][] shares = new double[size * factor][size];
    for (int i = 0; i < shares.length; i++) {
      double centre = Math.min(size - 1, Math.max(0, (i + 0.5) / factor - 0.5));
      for (int k = 0; k < size; k++) {
        shares[i][k] = Math.max(0, 1 - Math.abs(centre - k));
      }
    }
    return shares;
  }

  private static double[] enlarged(double[] x, double[][] rows, double[][] columns) {
    double[] y = new double[IMAGES * rows.length * columns.length * CHANNELS];
    for (int i = 0; i < y.length; i++) {
      int c = i % CHANNELS;
      int column = i / CHANNELS % columns.length;
      int row = i / (CHANNELS * columns.length) % rows.length;
      int image = i / (CHANNELS * columns.length * rows.length);
      for (int k = 0; k < HEIGHT; k++) {
        for (int l = 0; l < WIDTH; l++) {
          double old = x[((image * HEIGHT + k) * WIDTH + l) * CHANNELS + c];
          y[i] += rows[row][k] * columns[column][l] * old;
        }
      }
    }
    return y;
  }
}
