package dev.convoke.runtime.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void averagesOverImagesNotOverBatches() {
    Tally tally = Tally.EMPTY.plus(1, 4.0, 1).plus(3, 2.0, 0);
    assertThat(tally.loss()).isEqualTo(2.5); // (4 + 3 * 2) / 4
    assertThat(tally.top1()).isEqualTo(0.25);
  }

  @Test
  void nothingSeenIsZero() {
    assertThat(Tally.EMPTY.loss()).isZero();
    assertThat(Tally.EMPTY.top1()).isZero();
  }
}
