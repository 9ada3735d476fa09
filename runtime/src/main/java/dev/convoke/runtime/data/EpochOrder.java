package dev.convoke.runtime.data;

/** Which training images an epoch goes through, and in what order. */
@FunctionalInterface
public interface EpochOrder {

  /**
   * The images of an epoch, as many as there are training images; a function of the run's seed and
   * the epoch.
   *
   * @param epoch counted from 0
   * @return numbers of images
   */
  int[] of(int epoch);

  /** Every training image once. */
  static EpochOrder shuffled(Dataset dataset, long seed) {
    int count = dataset.training().count();
    return epoch -> Permutation.of(seed, epoch, count);
  }

  /** Images of each class equally often, to within one: {@code @BalancedSampling}. */
  static EpochOrder balanced(Dataset dataset, long seed) {
    return BalancedOrder.of(dataset, seed);
  }
}
