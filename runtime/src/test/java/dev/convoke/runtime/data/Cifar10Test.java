package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the format of cifar-10-binary.tar.gz, written as its description says. */
class Cifar10Test {

  private static final String NAMES =
      "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n";

  @TempDir Path directory;

  /** Two images in each file of training, three of test: a label, then red, green, blue. */
  @BeforeEach
  void writeSet() throws IOException {
    for (int file = 1; file <= 5; file++) {
      write("data_batch_" + file + ".bin", records(file, 2));
    }
    write("test_batch.bin", records(6, 3));
    write("batches.meta.txt", NAMES.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(directory.resolve(name), bytes);
  }

  private static byte[] records(int seed, int count) {
    byte[] bytes = new byte[count * 3073];
    new Random(seed).nextBytes(bytes);
    for (int i = 0; i < count; i++) {
      bytes[i * 3073] = (byte) ((seed + 3 * i) % 10);
    }
    return bytes;
  }

  private Dataset load() {
    return load(directory);
  }

  private static Dataset load(Path place) {
    return new Cifar10().load(new DataRequest(Optional.of(place), Cifar10.FORMAT));
  }

  @Test
  void filesFollowOneAnother() {
    Dataset dataset = load();

    assertThat(dataset.classes()).startsWith("airplane", "automobile").endsWith("truck");
    assertThat(dataset.training().labels()).containsExactly(1, 4, 2, 5, 3, 6, 4, 7, 5, 8);
    assertThat(dataset.test().labels()).containsExactly(6, 9, 2);
    assertThat(dataset.format()).isEqualTo(new ImageFormat(32, 32, 3, 10));
  }

  @Test
  void planesOfColourBecomePixels() {
    ImageSet training = (ImageSet) load().training();

    for (int image = 0; image < 10; image++) {
      byte[] record =
          Arrays.copyOfRange(
              records(1 + image / 2, 2), image % 2 * 3073 + 1, (image % 2 + 1) * 3073);
      for (int row = 0; row < 32; row++) {
        for (int column = 0; column < 32; column++) {
          for (int colour = 0; colour < 3; colour++) {
            assertThat(training.pixels()[((image * 32 + row) * 32 + column) * 3 + colour])
                .isEqualTo(record[colour * 1024 + row * 32 + column]);
          }
        }
      }
    }
  }

  @Test
  void statisticsAreThoseOfEachColour() {
    Dataset dataset = load();

    double[] sums = new double[3];
    for (int file = 1; file <= 5; file++) {
      byte[] bytes = records(file, 2);
      for (int p = 0; p < 2 * 3073; p++) {
        if (p % 3073 != 0) {
          sums[(p % 3073 - 1) / 1024] += Byte.toUnsignedInt(bytes[p]);
        }
      }
    }
    for (int colour = 0; colour < 3; colour++) {
      assertThat((double) dataset.mean()[colour])
          .isCloseTo(
              sums[colour] / (10 * 1024 * 255), org.assertj.core.api.Assertions.within(1e-6));
    }
  }

  @Test
  void withoutADirectoryTheCacheIsRead() {
    assertThat(new Cifar10(Cifar10.SET, directory).location()).contains(directory.toString());
    assertThat(
            new Cifar10(Cifar10.SET, directory)
                .load(DataRequest.of(Cifar10.FORMAT))
                .training()
                .count())
        .isEqualTo(10);
    assertThat(new Cifar10(Cifar10.SET, directory.resolve("nowhere")).location()).isEmpty();
  }

  /** As the published archive unpacks. */
  @Test
  void theDirectoryAboveMayBeNamed() throws IOException {
    Path above = Files.createTempDirectory(directory, "above");
    Files.createSymbolicLink(above.resolve("cifar-10-batches-bin"), directory);

    assertThat(load(above).training().count()).isEqualTo(10);
  }

  @Test
  void aMissingFile() throws IOException {
    Files.delete(directory.resolve("data_batch_4.bin"));

    assertRefused(
        directory
            + ": data_batch_4.bin is missing\n"
            + "  expected: data_batch_1.bin, data_batch_2.bin, data_batch_3.bin, data_batch_4.bin,"
            + " data_batch_5.bin, test_batch.bin, batches.meta.txt, or cifar-10-binary.tar.gz\n"
            + "  found:    batches.meta.txt, data_batch_1.bin, data_batch_2.bin, data_batch_3.bin,"
            + " data_batch_5.bin, test_batch.bin\n"
            + "  fix:      fetch https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz and name it"
            + " with --data-dir");
  }

  @Test
  void aCutFile() throws IOException {
    write("data_batch_2.bin", Arrays.copyOf(records(2, 2), 5000));

    assertRefused(
        directory.resolve("data_batch_2.bin")
            + ": the last image is cut off, or it is no file of CIFAR-10\n"
            + "  expected: records of 3,073 bytes\n"
            + "  found:    5,000 bytes\n"
            + "  fix:      fetch the file again");
  }

  /** By whole images, which its length alone does not tell. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aFileWithAnotherNumberOfImages(int count) throws IOException {
    write("data_batch_4.bin", records(4, count));

    assertRefused(
        directory.resolve("data_batch_4.bin")
            + ": another number of images than in data_batch_1.bin\n"
            + "  expected: 2 images, as in "
            + directory.resolve("data_batch_1.bin")
            + "\n  found:    "
            + count
            + "\n  fix:      fetch the shorter file again, or take from both files the same number");
  }

  @Test
  void anEmptyFile() throws IOException {
    write("test_batch.bin", new byte[0]);

    assertRefused(
        directory.resolve("test_batch.bin")
            + ": the file is empty\n"
            + "  expected: records of 3,073 bytes\n"
            + "  found:    0 bytes\n"
            + "  fix:      fetch the file again");
  }

  @Test
  void aLabelThatIsNoClass() throws IOException {
    byte[] bytes = records(3, 2);
    bytes[3073] = 17;
    write("data_batch_3.bin", bytes);

    assertRefused(
        directory.resolve("data_batch_3.bin")
            + ": label 17 of image 1 is no class\n"
            + "  expected: labels from 0 to 9\n"
            + "  found:    17\n"
            + "  fix:      fetch the file again, or check that it is a file of CIFAR-10");
  }

  @Test
  void aDirectoryUnderTheNameOfAFile() throws IOException {
    Files.delete(directory.resolve("data_batch_5.bin"));
    Files.createDirectory(directory.resolve("data_batch_5.bin"));

    assertRefused(
        directory.resolve("data_batch_5.bin")
            + ": not a file that can be read\n"
            + "  expected: a regular file\n"
            + "  found:    a directory\n"
            + "  fix:      put the file itself there");
  }

  @Test
  void tooFewNames() throws IOException {
    write("batches.meta.txt", "cat\ndog\ncat\n".getBytes(StandardCharsets.UTF_8));

    assertRefused(
        directory.resolve("batches.meta.txt")
            + ": not the names of the classes\n"
            + "  expected: 10 different names, a line each\n"
            + "  found:    2; repeated: cat\n"
            + "  fix:      fetch the file again");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::load).isInstanceOf(UsageException.class).hasMessage(message);
  }
}
