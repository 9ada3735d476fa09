package dev.convoke.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetCatalog;
import dev.convoke.runtime.data.FashionMnist;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FashionMnistSmallTest {

  private static final Path WHOLE = Path.of("/usr/share/datasets/fashion-mnist");

  private final FashionMnistSmall source = new FashionMnistSmall();

  @Test
  void tenThousandAndTwoThousandImagesInTenBalancedClasses() {
    Dataset dataset = source.load(DataRequest.of(FashionMnist.FORMAT));

    assertThat(dataset.classes()).isEqualTo(FashionMnist.CLASSES).hasSize(10);
    assertThat(dataset.training().height()).isEqualTo(28);
    assertThat(dataset.training().width()).isEqualTo(28);
    assertThat(imagesAClass(dataset.training())).containsOnly(1_000).hasSize(10);
    assertThat(imagesAClass(dataset.test())).containsOnly(200).hasSize(10);
  }

  @Test
  void orderOfTheWholeSetIsKept() {
    Dataset dataset = source.load(DataRequest.of(FashionMnist.FORMAT));

    // The whole set's first labels.
    assertThat(dataset.training().labels()).startsWith(9, 0, 0, 3, 0, 2, 7, 2, 5, 5);
    assertThat(dataset.test().labels()).startsWith(9, 2, 1, 1, 6, 1, 4, 6, 5, 7);
  }

  @Test
  void meanAndDeviation() {
    Dataset dataset = source.load(DataRequest.of(FashionMnist.FORMAT));

    // Computed from the whole set's files by a program in another language.
    assertThat(dataset.mean()[0]).isCloseTo(0.2866816f, within(1e-6f));
    assertThat(dataset.deviation()[0]).isCloseTo(0.3540126f, within(1e-6f));
  }

  @Test
  void programsPreferIt() {
    assertThat(DatasetCatalog.load().sources().get(0).name()).isEqualTo("fashion-mnist-small");
  }

  @Test
  void takesNoDirectory() {
    assertThatThrownBy(
            () -> source.load(new DataRequest(Optional.of(Path.of("data")), FashionMnist.FORMAT)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            """
            data set fashion-mnist-small is in the jar and takes no directory
              found:    --data-dir data
              fix:      leave --data-dir out, or add --data fashion-mnist or --data idx\
            """);
  }

  @Tag("slow")
  @Test
  void filesAreMadeFromTheWholeSet() throws IOException {
    assumeThat(WHOLE).as("package dataset-fashion-mnist").exists();

    for (Map.Entry<String, byte[]> file : MakeSubset.rawFiles().entrySet()) {
      byte[] committed = resource(file.getKey());
      assertThat(unzipped(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
      // Another compressor than the common zlib packs the same bytes differently.
      assumeThat(MakeSubset.zipped(file.getValue()))
          .as(file.getKey() + ".gz, packed by this Java's zlib")
          .isEqualTo(committed);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream input = open(name)) {
      return input.readAllBytes();
    }
  }

  private static byte[] unzipped(String name) throws IOException {
    try (InputStream input = new GZIPInputStream(open(name))) {
      return input.readAllBytes();
    }
  }

  private static InputStream open(String name) {
    return FashionMnistSmall.class.getResourceAsStream("fashion-mnist-small/" + name + ".gz");
  }

  private static int[] imagesAClass(Images set) {
    int[] counts = new int[10];
    for (int label : set.labels()) {
      counts[label]++;
    }
    return counts;
  }
}
