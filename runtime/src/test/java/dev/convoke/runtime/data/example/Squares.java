package dev.convoke.runtime.data.example;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.ImageSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Grey squares of 8×8 pixels, dark and bright. */
public final class Squares implements DatasetSource {

  private static final int PIXELS = 8 * 8;

  @Override
  public String name() {
    return "squares";
  }

  @Override
  public String description() {
    return "1,000 training and 200 test squares, dark and bright";
  }

  @Override
  public Optional<ImageFormat> format() {
    return Optional.of(new ImageFormat(8, 8, 1, 2));
  }

  @Override
  public Dataset load(DataRequest request) {
    return Dataset.of(name(), List.of("dark", "bright"), squares(1, 1_000), squares(2, 200));
  }

  private static ImageSet squares(long seed, int count) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * PIXELS];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(2);
      int grey = random.nextInt(128) + 128 * labels[i];
      Arrays.fill(pixels, i * PIXELS, (i + 1) * PIXELS, (byte) grey);
    }
    return new ImageSet(count, 8, 8, 1, pixels, labels);
  }
}
