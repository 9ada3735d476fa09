package dev.convoke.runtime.data;

import dev.convoke.runtime.graph.Seeds;

/** The order in which an epoch goes through the training images. */
public final class Permutation {

  private Permutation() {}

  /**
   * The numbers 0 to {@code count - 1} in an order that the seed and the epoch alone determine.
   *
   * @param epoch counted from 0
   */
  public static int[] of(long seed, int epoch, int count) {
    int[] order = new int[count];
    long state = Seeds.mix(Seeds.mix(seed) + epoch);
    // Fisher and Yates, the inside-out form: needs no filled array to begin with.
    for (int i = 0; i < count; i++) {
      state = Seeds.mix(state + i);
      int j = (int) (((state >>> 32) * (i + 1)) >>> 32);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
