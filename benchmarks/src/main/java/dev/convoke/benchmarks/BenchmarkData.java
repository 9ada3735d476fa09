package dev.convoke.benchmarks;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.FashionMnist;
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
    Dataset small = DatasetCatalog.load().named(NAME).load(DataRequest.of(FashionMnist.FORMAT));
    return new Dataset(
        small.name(),
        small.classes(),
        small.mean(),
        small.deviation(),
        repeated((ImageSet) small.training()),
        Optional.empty(),
        small.test());
  }

  private static ImageSet repeated(ImageSet images) {
    byte[] pixels = new byte[REPEATS * images.pixels().length];
    int[] labels = new int[REPEATS * images.count()];
    for (int i = 0; i < REPEATS; i++) {
      System.arraycopy(
          images.pixels(), 0, pixels, i * images.pixels().length, images.pixels().length);
      System.arraycopy(images.labels(), 0, labels, i * images.count(), images.count());
    }
    return new ImageSet(
        REPEATS * images.count(),
        images.height(),
        images.width(),
        images.channels(),
        pixels,
        labels);
  }
}
