package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PixelStatisticsTest {

  @Test
  void channelsAreSeparate() {
    // Red 51 and 153: mean 102/255 = 0.4, deviation 51/255 = 0.2. Green 255 twice. Blue 0 twice.
    ImageSet set =
        new ImageSet(
            1, 1, 2, 3, new byte[] {51, (byte) 255, 0, (byte) 153, (byte) 255, 0}, new int[1]);

    PixelStatistics statistics = PixelStatistics.of(set);

    assertThat(statistics.mean()).containsExactly(new float[] {0.4f, 1f, 0f}, within(1e-6f));
    assertThat(statistics.deviation()[0]).isCloseTo(0.2f, within(1e-6f));
  }

  @Test
  void aConstantChannelHasDeviationOne() {
    ImageSet set = new ImageSet(1, 1, 2, 1, new byte[] {9, 9}, new int[1]);

    assertThat(PixelStatistics.of(set).deviation()).containsExactly(1f);
  }
}
