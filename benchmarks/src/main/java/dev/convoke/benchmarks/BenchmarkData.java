package dev.convoke.benchmarks;

import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.ImageSet;
import java.util.Optional;

/**
 * The small Fashion-MNIST of the zoo's jar, repeated until an epoch is longer than a benchmark, so
 * that no evaluation falls among the measured steps.
 */
final class BenchmarkData {

  private static final String NAME = "fashion-mnist-small";
  private static final int REPEATS = 6;

  private BenchmarkData() {}

  static Dataset load() {
    Dataset small = DatasetCatalog.load().named(NAME).load(Optional.empty());
    return new Dataset(
        small.name(),
        small.classes(),
        small.mean(),
        small.deviation(),
        repeated(small.training()),
        small.test());
  }

  private static ImageSet repeated(ImageSet images) {
    byte[] pixels = new byte[REPEATS * images.pixels().length];
    byte[] labels = new byte[REPEATS * images.count()];
    for (int i = 0; i < REPEATS; i++) {
      copy(images.pixels(), pixels, i);
      copy(images.labels(), labels, i);
    }
    return new ImageSet(
        REPEATS * images.count(),
        images.height(),
        images.width(),
        images.channels(),
        pixels,
        labels);
  }

  private static void copy(byte[] from, byte[] to, int repeat) {
    System.arraycopy(from, 0, to, repeat * from.length, from.length);
  }
}
