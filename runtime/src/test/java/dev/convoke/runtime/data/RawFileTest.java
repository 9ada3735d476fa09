package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would never end, or take all memory. */
class RawFileTest {

  @TempDir Path directory;

  @Test
  void oneByteMoreThanTheHeaderPromisesIsRead() throws IOException {
    Path file = directory.resolve("images.gz");
    byte[] images = IdxBytes.images(1, 2, 2, 1, 2, 3, 4);
    Files.write(file, IdxBytes.zipped(Arrays.copyOf(images, 5_000_000)));

    assertThat(IdxFile.open(file).bytes()).hasSize(16 + 4 + 1);
  }

  @Test
  void aWholeFileIsReadToItsEnd() throws IOException {
    Path file = directory.resolve("images");
    byte[] images = IdxBytes.images(1, 2, 2, 1, 2, 3, 4);
    Files.write(file, images);

    assertThat(IdxFile.open(file).bytes()).isEqualTo(images);
    assertThat(RawFile.read(file, 20).bytes()).isEqualTo(images);
    assertThat(RawFile.read(file, 19).bytes()).isEqualTo(images);
    assertThat(RawFile.read(file, 9).bytes()).hasSize(10);
  }

  /** 20 GiB of zeros in 20 MB, as gzip members that follow one another. */
  @Test
  @Timeout(60)
  void aGzipBombIsRefusedByWhatItsHeaderPromises() throws IOException {
    IdxBytes.writeSet(directory);
    Path bomb = directory.resolve(IdxDirectory.TRAINING_IMAGES + ".gz");
    byte[] zeros = IdxBytes.zipped(new byte[1 << 24]);
    try (OutputStream file = Files.newOutputStream(bomb)) {
      file.write(IdxBytes.zipped(IdxBytes.images(2, 2, 2, 0, 255, 0, 255, 0, 0, 255, 255)));
      for (int i = 0; i < 1280; i++) {
        file.write(zeros);
      }
    }

    assertThatThrownBy(() -> load())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(bomb + ": the file goes on after the end that its header promises")
        .hasMessageContaining("expected: 24 bytes for 2 images of 2×2");
  }

  /** 2,147,483,647 images of 28×28, which are 1,683,627,179,248 pixels. */
  private static byte[] headerOfManyImages() {
    return ByteBuffer.wrap(IdxBytes.images(1, 1, 5, 1, 2, 3, 4, 5))
        .putInt(4, Integer.MAX_VALUE)
        .putInt(8, 28)
        .putInt(12, 28)
        .array();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".gz"})
  void aHeaderThatPromisesTerabytesForAFewBytesIsMissingThem(String ending) throws IOException {
    IdxBytes.writeSet(directory);
    byte[] bytes = headerOfManyImages(); // and five pixels
    Files.deleteIfExists(directory.resolve(IdxDirectory.TRAINING_IMAGES));
    Files.deleteIfExists(directory.resolve(IdxDirectory.TRAINING_IMAGES + ".gz"));
    Path file = directory.resolve(IdxDirectory.TRAINING_IMAGES + ending);
    Files.write(file, ending.isEmpty() ? bytes : IdxBytes.zipped(bytes));

    assertThatThrownBy(() -> load())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file
                + ": 1,683,627,179,243 bytes are missing\n"
                + "  expected: 1,683,627,179,264 bytes, as the header says\n"
                + "  found:    21 bytes\n"
                + "  fix:      fetch the file again");
  }

  @Test
  void aFileThatIsLongerThanAnArrayIsTooLittleMemory() {
    long length = RawFile.MOST_BYTES + 1;

    assertThatThrownBy(() -> RawFile.read("long", new Zeros(length), new RawFile.Fixed(length)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("long: too long to be held in memory")
        .hasMessageContaining("found:    2,147,483,640 bytes")
        .hasMessageContaining("use fewer images");
  }

  /** As many zeros as a length says. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int read = (int) Math.min(left, length);
      left -= read;
      return read == 0 ? -1 : read;
    }
  }

  @Test
  void aHeaderThatPromisesMuchForAFewBytesCostsLittle() throws IOException {
    IdxBytes.writeSet(directory);
    byte[] images = IdxBytes.images(2_000_000, 28, 28, 1, 2, 3);
    IdxBytes.write(directory, IdxDirectory.TRAINING_IMAGES, images);

    assertThatThrownBy(() -> load())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("1,567,999,997 bytes are missing");
  }

  @Test
  @Timeout(60)
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    IdxBytes.writeSet(directory);
    Path pipe = directory.resolve(IdxDirectory.TRAINING_IMAGES);
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
    Process made = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
    assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();

    assertThatThrownBy(() -> load())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            pipe
                + ": not a file that can be read\n"
                + "  expected: a regular file\n"
                + "  found:    a pipe or a device\n"
                + "  fix:      put the file itself there");
  }

  @Test
  void aDirectoryUnderTheNameOfAFile() throws IOException {
    IdxBytes.writeSet(directory);
    Files.createDirectory(directory.resolve(IdxDirectory.TEST_LABELS));

    assertThatThrownBy(() -> load())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("found:    a directory");
  }

  private Dataset load() {
    return new IdxSource()
        .load(new DataRequest(Optional.of(directory), new ImageFormat(2, 2, 1, 3)));
  }
}
