package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {

  private static final Path PACKAGED = Path.of("/usr/share/datasets/fashion-mnist");

  @TempDir Path directory;

  @Test
  void wholeSetWherePackagesPutIt() {
    assumeThat(PACKAGED).as("package dataset-fashion-mnist").exists();

    Dataset dataset =
        new FashionMnist().load(new DataRequest(Optional.of(PACKAGED), FashionMnist.FORMAT));

    assertThat(dataset.training().count()).isEqualTo(60_000);
    assertThat(dataset.test().count()).isEqualTo(10_000);
    // Published: train labels begin 9 0 0 3 0, test labels 9 2 1 1 6; mean and deviation 0.2860
    // and 0.3530.
    assertThat(dataset.training().labels()).startsWith(9, 0, 0, 3, 0, 2, 7, 2, 5, 5);
    assertThat(dataset.test().labels()).startsWith(9, 2, 1, 1, 6, 1, 4, 6, 5, 7);
    assertThat(dataset.mean()[0]).isCloseTo(0.28604f, within(5e-6f));
    assertThat(dataset.deviation()[0]).isCloseTo(0.35302f, within(5e-6f));
  }

  @Test
  void anotherSetUnderTheSameNamesIsRefused() throws IOException {
    IdxBytes.writeSet(directory);

    assertThatThrownBy(
            () ->
                new FashionMnist()
                    .load(new DataRequest(Optional.of(directory), FashionMnist.FORMAT)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            directory.resolve("train-images-idx3-ubyte.gz")
                + ": not the published file\n"
                + "  expected: SHA-256 c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83"
                + "aa44d888 of the uncompressed bytes\n"
                + "  found:    SHA-256 ")
        .hasMessageEndingWith("for another data set in these files: --data idx");
  }
}
