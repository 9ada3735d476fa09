package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in the format of cifar-100-binary.tar.gz: a coarse label, a fine one, the planes. */
class Cifar100Test {

  @TempDir Path directory;

  @BeforeEach
  void writeSet() throws IOException {
    Files.write(directory.resolve("train.bin"), records(7, 99, 0));
    Files.write(directory.resolve("test.bin"), records(42));
    Files.writeString(directory.resolve("coarse_label_names.txt"), "fish\nflowers\n");
    Files.writeString(
        directory.resolve("fine_label_names.txt"),
        IntStream.range(0, 100).mapToObj(i -> "class_" + i).collect(Collectors.joining("\n")));
  }

  /** Of image i the red plane is all i, the green i + 10, the blue i + 20. */
  private static byte[] records(int... fineLabels) {
    byte[] bytes = new byte[fineLabels.length * 3074];
    for (int i = 0; i < fineLabels.length; i++) {
      bytes[i * 3074] = 19;
      bytes[i * 3074 + 1] = (byte) fineLabels[i];
      for (int p = 0; p < 3072; p++) {
        bytes[i * 3074 + 2 + p] = (byte) (i + 10 * (p / 1024));
      }
    }
    return bytes;
  }

  private Dataset load() {
    return new Cifar100().load(new DataRequest(Optional.of(directory), Cifar100.FORMAT));
  }

  @Test
  void theFineLabelIsTheLabel() {
    Dataset dataset = load();

    assertThat(dataset.name()).isEqualTo("cifar100");
    assertThat(dataset.classes()).hasSize(100).startsWith("class_0").endsWith("class_99");
    assertThat(dataset.training().labels()).containsExactly(7, 99, 0);
    assertThat(dataset.test().labels()).containsExactly(42);
    assertThat(dataset.format()).isEqualTo(new ImageFormat(32, 32, 3, 100));
  }

  @Test
  void pixelsFollowBothLabels() {
    ImageSet training = (ImageSet) load().training();

    for (int at = 0; at < 3 * 3072; at++) {
      assertThat(training.pixels()[at]).isEqualTo((byte) (at / 3072 + 10 * (at % 3)));
    }
  }

  @Test
  void aFileOfCifar10IsNoFileOfCifar100() throws IOException {
    Files.write(directory.resolve("train.bin"), new byte[2 * 3073]);

    assertThatThrownBy(this::load)
        .isInstanceOf(UsageException.class)
        .hasMessage(
            directory.resolve("train.bin")
                + ": the last image is cut off, or it is no file of CIFAR-100\n"
                + "  expected: records of 3,074 bytes\n"
                + "  found:    6,146 bytes\n"
                + "  fix:      fetch the file again");
  }

  @Test
  void aLabelThatIsNoClass() throws IOException {
    Files.write(directory.resolve("test.bin"), records(3, 100));

    assertThatThrownBy(this::load)
        .isInstanceOf(UsageException.class)
        .hasMessage(
            directory.resolve("test.bin")
                + ": label 100 of image 1 is no class\n"
                + "  expected: labels from 0 to 99\n"
                + "  found:    100\n"
                + "  fix:      fetch the file again, or check that it is a file of CIFAR-100");
  }
}
