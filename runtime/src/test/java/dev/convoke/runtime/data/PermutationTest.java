package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PermutationTest {

  @Test
  void holdsEveryNumberOnce() {
    for (int count : new int[] {1, 2, 7, 1000}) {
      int[] sorted = Permutation.of(5, 3, count);
      Arrays.sort(sorted);
      for (int i = 0; i < count; i++) {
        assertThat(sorted[i]).isEqualTo(i);
      }
    }
  }

  @Test
  void dependsOnSeedAndEpochAlone() {
    int[] order = Permutation.of(5, 3, 100);
    assertThat(Permutation.of(5, 3, 100)).containsExactly(order);
    assertThat(Permutation.of(5, 4, 100)).isNotEqualTo(order);
    assertThat(Permutation.of(6, 3, 100)).isNotEqualTo(order);
    assertThat(Permutation.of(6, 2, 100)).isNotEqualTo(order);
  }

  @Test
  void allOrdersAreEquallyLikely() {
    int[] seen = new int[6];
    for (int seed = 0; seed < 6000; seed++) {
      int[] order = Permutation.of(seed, 0, 3);
      seen[order[0] * 2 + (order[1] > order[2] ? 1 : 0)]++;
    }
    // 1000 expected, four deviations are 4 * sqrt(6000 * 5 / 36) = 115
    assertThat(Arrays.stream(seen)).allMatch(times -> Math.abs(times - 1000) < 116);
  }

  @Test
  void everyPlaceIsReachedFromEveryPlace() {
    int[][] seen = new int[10][10];
    for (int epoch = 0; epoch < 10_000; epoch++) {
      int[] order = Permutation.of(1, epoch, 10);
      for (int i = 0; i < 10; i++) {
        seen[i][order[i]]++;
      }
    }
    // 1000 expected, five deviations are 5 * 30 = 150
    for (int[] row : seen) {
      assertThat(Arrays.stream(row)).allMatch(times -> Math.abs(times - 1000) < 151);
    }
  }
}
