package dev.convoke.runtime.data.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.DatasetSource;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.folder.FolderSource;
import dev.convoke.runtime.data.folder.ScannedParts;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.session.NativeSettings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {

  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  @TempDir private Path temporary;
  private Path folder;
  private Path out;
  private FolderSource source;

  /** Twelve cats and nine dogs of noise. */
  @BeforeEach
  void pictures() throws IOException {
    NativeSettings.apply();
    folder = temporary.resolve("pictures");
    out = temporary.resolve("deep/packed");
    source = new FolderSource(temporary.resolve("caches"), NOWHERE);
    Random random = new Random(5);
    for (int i = 0; i < 21; i++) {
      BufferedImage image = new BufferedImage(9, 12, BufferedImage.TYPE_INT_RGB);
      for (int p = 0; p < 9 * 12; p++) {
        image.setRGB(p % 9, p / 9, random.nextInt(1 << 24));
      }
      Path file =
          folder.resolve(i < 12 ? "cat" : "big dog").resolve(i + (i % 2 == 0 ? ".png" : ".jpg"));
      Files.createDirectories(file.getParent());
      ImageIO.write(image, i % 2 == 0 ? "png" : "jpg", file.toFile());
    }
  }

  private static Dataset load(DatasetSource from, Path place) {
    return from.load(new DataRequest(Optional.of(place), new ImageFormat(8, 8, 3, 2)));
  }

  private Dataset loadPacked() {
    return load(new RecordSource(temporary.resolve("caches"), NOWHERE), out);
  }

  /** Labels and pixels, in no order. */
  private static List<String> content(Images images) {
    List<String> all = new ArrayList<>();
    ImageReader.readAll(
        images,
        (bytes, i) -> all.add(images.labels()[i] + Arrays.toString(bytes)),
        (damage, i) -> {
          throw damage;
        });
    return all.stream().sorted().toList();
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatIsPackedIsWhatTheFolderHolds() throws IOException {
    Dataset expected = load(source, folder);

    List<Packing.Packed> parts = new Packing(NOWHERE, 1500).pack(source.scan(folder), out);

    // a fifth of 12 and of 9, rounded
    assertThat(parts.stream().mapToInt(Packing.Packed::pictures)).containsExactly(17, 4);
    Dataset packed = loadPacked();
    assertThat(packed.classes()).isEqualTo(expected.classes()).containsExactly("big dog", "cat");
    assertThat(content(packed.training())).isEqualTo(content(expected.training()));
    assertThat(content(packed.test())).isEqualTo(content(expected.test()));
    assertThat(packed.validation()).isEmpty();
    assertThat(packed.mean()).isEqualTo(expected.mean());
    assertThat(parts.get(0).files()).isGreaterThan(2);
    assertThat(files(out.getParent())).containsExactly("packed");
    assertThat(files(out))
        .hasSize(1 + parts.get(0).files() + parts.get(1).files())
        .contains("labels.txt", "train-00000-of-0000" + parts.get(0).files());
    assertThat(Files.readString(out.resolve("labels.txt"))).isEqualTo("1:big dog\n2:cat\n");
  }

  /** A program that reads one file after the other sees all classes from the beginning. */
  @Test
  void picturesAreShuffledAlwaysInTheSameWay() throws IOException {
    new Packing(NOWHERE).pack(source.scan(folder), out);
    Path again = temporary.resolve("again");
    Files.createDirectory(again);
    new Packing(NOWHERE).pack(source.scan(folder), again);

    for (String name : files(out)) {
      assertThat(Files.readAllBytes(again.resolve(name)))
          .as(name)
          .isEqualTo(Files.readAllBytes(out.resolve(name)));
    }
    int[] labels = loadPacked().training().labels();
    assertThat(labels).isNotEqualTo(Arrays.stream(labels).sorted().toArray());
  }

  /** A person's labels.txt has such spaces by accident, so they are not read. */
  @Test
  void aNameWithSpacesAroundItIsRefused() throws IOException {
    Files.move(folder.resolve("cat"), folder.resolve("cat "));
    ScannedParts pictures = source.scan(folder);

    assertThatThrownBy(() -> new Packing(NOWHERE).pack(pictures, out))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("found:    \"cat \"");
    assertThat(out).doesNotExist();
  }

  @Test
  void partsStayParts() throws IOException {
    Files.createDirectories(folder.resolve("train"));
    Files.move(folder.resolve("cat"), folder.resolve("train/cat"));
    Files.move(folder.resolve("big dog"), folder.resolve("train/big dog"));
    for (String part : List.of("val", "test")) {
      Path picture = folder.resolve(part).resolve("cat/x.png");
      Files.createDirectories(picture.getParent());
      Files.copy(folder.resolve("train/cat/0.png"), picture);
    }
    Dataset expected = load(source, folder);

    new Packing(NOWHERE).pack(source.scan(folder), out);

    Dataset packed = loadPacked();
    assertThat(content(packed.training())).isEqualTo(content(expected.training()));
    assertThat(content(packed.validation().orElseThrow()))
        .isEqualTo(content(expected.validation().orElseThrow()));
    assertThat(content(packed.test())).isEqualTo(content(expected.test()));
  }

  @Test
  void whatIsThereAlreadyStays() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("mine"), "mine");
    ScannedParts pictures = source.scan(folder);

    assertThatThrownBy(() -> new Packing(NOWHERE).pack(pictures, out))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(out + ": there is something already");
    assertThat(files(out)).containsExactly("mine");
    assertThat(files(out.getParent())).containsExactly("packed");
  }

  /** A mount point is such a directory, which cannot be replaced. */
  @Test
  void anEmptyDirectoryBehindALinkIsFilled() throws IOException {
    Path empty = Files.createDirectories(temporary.resolve("empty"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), empty);

    new Packing(NOWHERE).pack(source.scan(folder), link);

    assertThat(link).isSymbolicLink();
    assertThat(files(empty))
        .containsExactly("labels.txt", "test-00000-of-00001", "train-00000-of-00001");
  }

  @Test
  void nothingIsKeptWhereAPictureHasChangedMeanwhile() throws IOException {
    ScannedParts pictures = source.scan(folder);
    Files.delete(folder.resolve("cat/4.png"));
    assertThatThrownBy(() -> new Packing(NOWHERE).pack(pictures, out))
        .hasMessageContaining("4.png");
    assertThat(files(out.getParent())).isEmpty();

    Files.copy(folder.resolve("cat/2.png"), folder.resolve("cat/4.png"));
    assertThatThrownBy(() -> new Packing(NOWHERE).pack(pictures, out))
        .hasMessageContaining("4.png: the picture has changed since packing began");
    assertThat(files(out.getParent())).isEmpty();
  }

  @Test
  void whatCannotBeUsedIsListedBefore() throws IOException {
    Files.writeString(folder.resolve("cat/notes.txt"), "no picture");
    ScannedParts pictures = source.scan(folder);

    assertThatThrownBy(() -> new Packing(NOWHERE).pack(pictures, out))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("1 file of 22 cannot be used")
        .hasMessageContaining("notes.txt: not a JPEG, PNG, BMP or GIF");
    assertThat(out.getParent()).doesNotExist();
  }
}
