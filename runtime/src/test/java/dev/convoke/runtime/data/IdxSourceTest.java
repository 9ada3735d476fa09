package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxSourceTest {

  private final IdxSource source = new IdxSource();

  @TempDir Path directory;

  private Dataset load(int classes) {
    return source.load(request(directory, classes));
  }

  private static DataRequest request(Path directory, int classes) {
    return new DataRequest(Optional.of(directory), format(classes));
  }

  private static ImageFormat format(int classes) {
    return new ImageFormat(2, 2, 1, classes);
  }

  @Test
  void thereAreAsManyClassesAsTheNetworkHas() throws IOException {
    IdxBytes.writeSet(directory);

    Dataset dataset = load(3);

    assertThat(dataset.name()).isEqualTo("idx");
    assertThat(dataset.classes()).containsExactly("0", "1", "2");
    assertThat(dataset.training().count()).isEqualTo(2);
    assertThat(((ImageSet) dataset.test()).pixels()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void meanAndDeviationAreThoseOfTheTrainingPixels() throws IOException {
    IdxBytes.writeSet(directory);

    Dataset dataset = load(3);

    // Half of the pixels are 0, half are 255: mean 1/2, deviation 1/2.
    assertThat(dataset.mean()[0]).isCloseTo(0.5f, within(1e-6f));
    assertThat(dataset.deviation()[0]).isCloseTo(0.5f, within(1e-6f));
  }

  @Test
  void uncompressedFilesAreReadToo() throws IOException {
    IdxBytes.writeSet(directory);
    Files.delete(directory.resolve("t10k-labels-idx1-ubyte.gz"));
    Files.write(directory.resolve("t10k-labels-idx1-ubyte"), IdxBytes.labels(1, 2));

    assertThat(load(3).test().labels()).containsExactly(2);
  }

  /** As writers of IDX call such files. */
  @Test
  void filesMayBeCalledAfterWhatTheyHold() throws IOException {
    for (String part : List.of("train", "t10k")) {
      Files.write(
          directory.resolve(part + "-images-idx4-ubyte"),
          ByteBuffer.allocate(20 + 6)
              .putInt(0x00000804)
              .putInt(1)
              .putInt(2)
              .putInt(1)
              .putInt(3)
              .put(new byte[] {1, 2, 3, 4, 5, 6})
              .array());
      Files.write(
          directory.resolve(part + "-labels-idx1-int"),
          ByteBuffer.allocate(12).putInt(0x00000c01).putInt(1).putInt(299).array());
    }

    Dataset dataset = load(300);

    assertThat(dataset.format()).isEqualTo(new ImageFormat(2, 1, 3, 300));
    assertThat(dataset.test().labels()).containsExactly(299);
  }

  @Test
  void missingFileSaysWhatIsThere() throws IOException {
    IdxBytes.writeSet(directory);
    Files.delete(directory.resolve("t10k-images-idx3-ubyte.gz"));

    assertThatThrownBy(() -> load(3))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            directory
                + ": t10k-images-idx3-ubyte.gz is missing\n"
                + "  expected: t10k-images-idx3-ubyte.gz or t10k-images-idx3-ubyte\n"
                + "  found:    t10k-labels-idx1-ubyte.gz, train-images-idx3-ubyte.gz,"
                + " train-labels-idx1-ubyte.gz\n"
                + "  fix:      put train-images-idx3-ubyte, train-labels-idx1-ubyte,"
                + " t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte (or .gz) into one directory");
  }

  @Test
  void missingDirectory() {
    assertThatThrownBy(() -> source.load(request(directory.resolve("nowhere"), 3)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("found:    no such directory");
  }

  @Test
  void needsADirectory() {
    assertThatThrownBy(() -> source.load(DataRequest.of(format(3))))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            data set idx needs a directory
              expected: --data-dir DIR with train-images-idx3-ubyte.gz …
              found:    no --data-dir
              fix:      name the directory by --data-dir\
            """);
  }

  @Test
  void testImagesOfAnotherSize() throws IOException {
    IdxBytes.writeSet(directory);
    IdxBytes.write(directory, IdxDirectory.TEST_IMAGES, IdxBytes.images(1, 1, 2, 1, 2));

    assertThatThrownBy(() -> load(3))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("test images have another size than the training images")
        .hasMessageContaining("expected: 2×2×1")
        .hasMessageContaining("found:    1×2×1");
  }

  @Test
  void aClassThatNoTrainingImageHasIsAClassAllTheSame() throws IOException {
    IdxBytes.writeSet(directory);
    IdxBytes.write(directory, IdxDirectory.TEST_LABELS, IdxBytes.labels(1, 3));

    Dataset dataset = load(10);

    assertThat(dataset.classes()).hasSize(10).endsWith("8", "9");
    assertThat(dataset.test().labels()).containsExactly(3);
  }

  @Test
  void aLabelThatTheNetworkDoesNotHaveSaysHowManyClassesItTakes() throws IOException {
    IdxBytes.writeSet(directory);
    IdxBytes.write(directory, IdxDirectory.TEST_LABELS, IdxBytes.labels(1, 46));

    assertThatThrownBy(() -> load(10))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            directory.resolve("t10k-labels-idx1-ubyte.gz")
                + ": labels up to 46, which the network does not have\n"
                + "  expected: labels from 0 to 9, for 10 classes\n"
                + "  found:    labels up to 46\n"
                + "  fix:      train a network with @Network(classes = 47), or check that the file"
                + " is the right one");
  }
}
