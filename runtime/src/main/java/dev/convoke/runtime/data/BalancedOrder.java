package dev.convoke.runtime.data;

import dev.convoke.runtime.graph.Seeds;
import java.util.ArrayList;
import java.util.List;

/**
 * An order in which all classes come equally often.
 *
 * <p>Places are counted through the whole run: place t is one of class t mod k, of which it shows
 * image number t / k of an endless row, in which all images of the class come in ever new orders.
 * So every epoch has its share of each class to within one, no image is left out for long, and any
 * epoch is found without those before it. What an epoch holds is shuffled.
 *
 * @param imagesOfClasses the images of each class that has some
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record BalancedOrder(long seed, int count, List<int[]> imagesOfClasses) implements EpochOrder {

  static BalancedOrder of(Dataset dataset, long seed) {
    int[] labels = dataset.training().labels();
    List<Integer> sizes = ClassCounts.ofTraining(dataset).images();
    int[][] images = new int[sizes.size()][];
    for (int label = 0; label < images.length; label++) {
      images[label] = new int[sizes.get(label)];
    }
    int[] filled = new int[images.length];
    for (int image = 0; image < labels.length; image++) {
      images[labels[image]][filled[labels[image]]++] = image;
    }
    List<int[]> some = new ArrayList<>();
    for (int[] ofClass : images) {
      if (ofClass.length > 0) {
        some.add(ofClass);
      }
    }
    return new BalancedOrder(seed, labels.length, some);
  }

  @Override
  public int[] of(int epoch) {
    long begin = (long) epoch * count;
    int[] places = new int[count];
    for (int c = 0; c < imagesOfClasses.size(); c++) {
      fill(places, begin, c);
    }
    int[] order = Permutation.of(seed, epoch, count);
    int[] shuffled = new int[count];
    for (int i = 0; i < count; i++) {
      shuffled[i] = places[order[i]];
    }
    return shuffled;
  }

  /** Fills the places of a class. */
  private void fill(int[] places, long begin, int c) {
    int classes = imagesOfClasses.size();
    int[] images = imagesOfClasses.get(c);
    long seedOfClass = Seeds.mix(Seeds.mix(seed) ^ Seeds.mix(c));
    long first = begin + Math.floorMod(c - begin, (long) classes);
    int cycle = -1;
    int[] order = {};
    for (long place = first; place < begin + count; place += classes) {
      long number = place / classes;
      int itsCycle = Math.toIntExact(number / images.length);
      if (itsCycle != cycle) {
        cycle = itsCycle;
        order = Permutation.of(seedOfClass, cycle, images.length);
      }
      places[(int) (place - begin)] = images[order[(int) (number % images.length)]];
    }
  }
}
