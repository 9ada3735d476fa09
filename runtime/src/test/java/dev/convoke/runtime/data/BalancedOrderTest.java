package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 103 images of three classes of 3, 20 and 80 images, and a class that has none. */
class BalancedOrderTest {

  private static final int COUNT = 103;
  private static final int[] LABELS = labels(3, 0, 20, 80);
  private static final Dataset DATASET = dataset(LABELS);

  private static int[] labels(int... sizes) {
    List<Integer> labels = new ArrayList<>();
    for (int label = 0; label < sizes.length; label++) {
      labels.addAll(Collections.nCopies(sizes[label], label));
    }
    Collections.shuffle(labels, new Random(1));
    return labels.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Dataset dataset(int[] labels) {
    byte[] pixels = new byte[labels.length];
    pixels[0] = 1;
    ImageSet images = new ImageSet(labels.length, 1, 1, 1, pixels, labels);
    return Dataset.of("mine", List.of("a", "b", "c", "d"), images, images);
  }

  private static int[] epoch(long seed, int epoch) {
    return EpochOrder.balanced(DATASET, seed).of(epoch);
  }

  private static long ofClass(int[] epoch, int label) {
    return IntStream.of(epoch).filter(image -> LABELS[image] == label).count();
  }

  /** 103 = 3·34 + 1: one class comes once more, in turn. */
  @Test
  void classesComeEquallyOftenInEveryEpoch() {
    long[] all = new long[4];
    for (int epoch = 0; epoch < 30; epoch++) {
      int[] images = epoch(5, epoch);
      assertThat(images).hasSize(COUNT);
      for (int label : new int[] {0, 2, 3}) {
        long seen = ofClass(images, label);
        assertThat(seen).isBetween(34L, 35L);
        all[label] += seen;
      }
      assertThat(ofClass(images, 1)).isZero();
    }
    assertThat(all).containsExactly(1030, 0, 1030, 1030);
  }

  @Test
  void imagesOfAClassComeEquallyOftenToWithinOne() {
    int[] seen = new int[COUNT];
    for (int epoch = 0; epoch < 30; epoch++) {
      IntStream.of(epoch(5, epoch)).forEach(image -> seen[image]++);
    }
    for (int label : new int[] {0, 2, 3}) {
      int[] ofClass =
          IntStream.range(0, COUNT).filter(i -> LABELS[i] == label).map(i -> seen[i]).toArray();
      Arrays.sort(ofClass);
      assertThat(ofClass[ofClass.length - 1] - ofClass[0]).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void anEpochFollowsFromSeedAndNumberAlone() {
    EpochOrder order = EpochOrder.balanced(DATASET, 5);
    order.of(0);
    order.of(1);

    assertThat(order.of(7)).containsExactly(epoch(5, 7));
    assertThat(epoch(5, 8)).isNotEqualTo(epoch(5, 7));
    assertThat(epoch(6, 7)).isNotEqualTo(epoch(5, 7));
  }

  /** Each place of an epoch shows each class in a third of 3,000 epochs. */
  @Test
  void classesAreShuffled() {
    int[] first = new int[4];
    int[] sameAsBefore = new int[1];
    for (int epoch = 0; epoch < 3000; epoch++) {
      int[] images = epoch(9, epoch);
      first[LABELS[images[0]]]++;
      sameAsBefore[0] += LABELS[images[50]] == LABELS[images[51]] ? 1 : 0;
    }
    // 1000 expected, four deviations are 4 * sqrt(3000 * 2 / 9) = 103; for neighbours a little less
    for (int label : new int[] {0, 2, 3}) {
      assertThat(first[label]).isBetween(897, 1103);
    }
    assertThat(sameAsBefore[0]).isBetween(880, 1103);
  }

  /** The last epoch of a run as long as numbers allow. */
  @Test
  void lateEpochsAreFound() {
    assertThat(ofClass(epoch(5, 10_000_000), 0)).isBetween(34L, 35L);
  }
}
