package dev.convoke.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final double RIGHT = 1e-6; // logits are floats

  private static int binOf(double probability) {
    Calibration calibration = Calibration.of(new Said(1).of(100, 0, 0, probability).predictions());
    return IntStream.range(0, 15)
        .filter(bin -> calibration.bins().get(bin).images() == 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fifteenBinsOfEqualWidth() {
    assertThat(Calibration.of(new Said(1).of(2, 0, 0, 0.9).predictions()).bins()).hasSize(15);
    assertThat(binOf(0.02)).isEqualTo(0);
    assertThat(binOf(1 / 15.0 - 1e-4)).isEqualTo(0);
    assertThat(binOf(1 / 15.0 + 1e-4)).isEqualTo(1);
    assertThat(binOf(0.5)).isEqualTo(7);
    assertThat(binOf(1 - 1e-6)).isEqualTo(14);
    assertThat(binOf(1)).isEqualTo(14);
  }

  /**
   * Three answers of 0.9, two of them right, and one of 0.55, which is wrong: 3/4·|2/3 − 0.9| +
   * 1/4·|0 − 0.55|.
   */
  @Test
  void theErrorIsTheMeanDistanceOfAccuracyAndConfidence() {
    Calibration calibration =
        Calibration.of(
            new Said(4)
                .of(2, 0, 0, 0.9)
                .of(2, 1, 1, 0.9)
                .of(2, 1, 0, 0.9)
                .of(2, 0, 1, 0.55)
                .predictions());

    assertThat(calibration.error()).isCloseTo(0.75 * (0.9 - 2 / 3.0) + 0.1375, within(RIGHT));
  }

  @Test
  void aNetworkThatIsRightAsOftenAsItSaysHasNoError() {
    Said said = new Said(10);
    for (int i = 0; i < 10; i++) {
      said.of(2, i < 8 ? 0 : 1, 0, 0.8);
    }

    assertThat(Calibration.of(said.predictions()).error()).isCloseTo(0, within(RIGHT));
  }

  @Test
  void imagesWithoutAnAnswerAreLeftOut() {
    Said said = new Said(2).of(0, Float.NaN, 0).of(2, 0, 0, 0.8);

    assertThat(Calibration.of(said.predictions()).error()).isCloseTo(0.2, within(RIGHT));
    assertThat(Calibration.of(new Said(1).of(0, Float.NaN, 0).predictions()).error()).isZero();
  }
}
