package dev.convoke.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {

  private static final Path CACHE =
      Path.of(System.getProperty("user.home"), ".cache", "convoke", "mnist");

  @TempDir Path directory;

  /** Where somebody has the set. */
  @Test
  void wholeSetInTheCache() {
    assumeThat(CACHE.resolve("t10k-labels-idx1-ubyte.gz")).exists();

    Dataset dataset = new Mnist().load(new DataRequest(Optional.of(CACHE), Mnist.FORMAT));

    assertThat(dataset.training().count()).isEqualTo(60_000);
    assertThat(dataset.test().count()).isEqualTo(10_000);
    // Published: training labels begin 5 0 4 1 9, test labels 7 2 1 0 4; mean and deviation 0.1307
    // and 0.3081.
    assertThat(dataset.training().labels()).startsWith(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    assertThat(dataset.test().labels()).startsWith(7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
    assertThat(dataset.mean()[0]).isCloseTo(0.1307f, within(5e-5f));
    assertThat(dataset.deviation()[0]).isCloseTo(0.3081f, within(5e-5f));
  }

  @Test
  void anotherSetUnderTheSameNamesIsRefused() throws IOException {
    IdxBytes.writeSet(directory);

    assertThatThrownBy(
            () -> new Mnist().load(new DataRequest(Optional.of(directory), Mnist.FORMAT)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            directory.resolve("train-images-idx3-ubyte.gz")
                + ": not the published file\n"
                + "  expected: SHA-256 ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc257"
                + "76db of the uncompressed bytes\n"
                + "  found:    SHA-256 ")
        .hasMessageEndingWith("for another data set in these files: --data idx");
  }

  /** Nothing listens there, so what is in the cache is what is read. */
  @Test
  void whatIsInTheCacheIsNotFetched() throws IOException {
    Mnist source =
        new Mnist(
            new IdxDownload(
                "mnist",
                "",
                directory,
                URI.create("http://127.0.0.1:1/"),
                new PrintStream(OutputStream.nullOutputStream()),
                Duration.ofSeconds(1)));

    assertThat(source.location()).isEmpty();
    IdxBytes.writeSet(directory);
    Files.write(
        directory.resolve(IdxDirectory.TEST_LABELS),
        IdxBytes.labels(1, 2)); // uncompressed, beside the compressed one
    assertThat(source.location()).contains(directory.toString());
    assertThatThrownBy(() -> source.load(DataRequest.of(Mnist.FORMAT)))
        .hasMessageContaining("not the published file");
  }
}
