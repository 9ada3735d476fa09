package dev.convoke.runtime.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.data.DataDigest;
import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.problem.UsageException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.types.TUint8;

class SyntheticSourceTest {

  private static final ImageFormat SMALL = new ImageFormat(12, 8, 3, 10);

  private static Dataset load(ImageFormat format) {
    return new SyntheticSource().load(DataRequest.of(format));
  }

  private static byte[] pixels(Images images, int begin, int count) {
    try (ImageReader reader = new ImageReader(images)) {
      return reader.read(begin, count, views -> bytes(views.get(0)));
    }
  }

  private static byte[] bytes(TUint8 pixels) {
    ByteDataBuffer data = pixels.asRawTensor().data();
    byte[] bytes = new byte[(int) data.size()];
    data.read(bytes);
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({"28, 28, 1, 10", "32, 32, 3, 100", "64, 48, 3, 1000", "1, 1, 1, 2", "3, 5, 2, 3000"})
  void imagesAreThoseThatTheNetworkWants(int height, int width, int channels, int classes) {
    ImageFormat format = new ImageFormat(height, width, channels, classes);

    Dataset dataset = load(format);

    assertThat(dataset.format()).isEqualTo(format);
    assertThat(dataset.training().count()).isEqualTo(Math.max(1_024, classes));
    assertThat(dataset.test().count()).isEqualTo(256);
    assertThat(dataset.training().labels())
        .startsWith(0, 1)
        .contains(IntStream.range(0, classes).toArray());
    assertThat(pixels(dataset.test(), 0, 3)).hasSize(3 * height * width * channels);
  }

  @Test
  void anImageIsAFunctionOfItsNumber() {
    byte[] all = pixels(load(SMALL).training(), 0, 9);
    byte[] alone = pixels(load(SMALL).training(), 7, 1);

    assertThat(alone).isEqualTo(Arrays.copyOfRange(all, 7 * 288, 8 * 288));
    assertThat(DataDigest.of(load(SMALL))).isEqualTo(DataDigest.of(load(SMALL)));
    assertThat(DataDigest.of(load(SMALL)))
        .isNotEqualTo(DataDigest.of(load(new ImageFormat(12, 8, 3, 11))));
  }

  /** A mean of two even numbers from 0 to 1 has the mean 1/2. */
  @Test
  void meanIsHalf() {
    for (float mean : load(new ImageFormat(32, 32, 3, 100)).mean()) {
      assertThat(mean).isCloseTo(0.5f, within(0.02f));
    }
  }

  /**
   * Whoever knows the means of the classes knows the classes, although no test image is a training
   * image.
   */
  @Test
  void theyCanBeLearnt() {
    Dataset dataset = load(SMALL);
    int size = 288;
    byte[] training = pixels(dataset.training(), 0, 1_000);
    double[][] means = new double[10][size];
    for (int i = 0; i < training.length; i++) {
      means[i / size % 10][i % size] += Byte.toUnsignedInt(training[i]) / 100.0;
    }
    byte[] test = pixels(dataset.test(), 0, 256);
    int hits = 0;
    for (int image = 0; image < 256; image++) {
      int nearest = -1;
      double least = Double.MAX_VALUE;
      for (int label = 0; label < 10; label++) {
        double distance = 0;
        for (int p = 0; p < size; p++) {
          double difference = Byte.toUnsignedInt(test[image * size + p]) - means[label][p];
          distance += difference * difference;
        }
        if (distance < least) {
          least = distance;
          nearest = label;
        }
      }
      hits += nearest == dataset.test().labels()[image] ? 1 : 0;
    }
    assertThat(hits).isGreaterThan(250);
    assertThat(Arrays.copyOf(test, size)).isNotEqualTo(Arrays.copyOf(training, size));
  }

  @Test
  void aDirectoryIsRefused() {
    DataRequest request = new DataRequest(Optional.of(Path.of("pictures")), SMALL);

    assertThatThrownBy(() -> new SyntheticSource().load(request))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            data set synthetic is made up and takes no directory
              found:    --data-dir pictures
              fix:      leave --data-dir out, or add --data folder\
            """);
  }
}
