package dev.convoke.runtime.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.ImageReader;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.TrainingDataCheck;
import dev.convoke.runtime.data.folder.ScannedParts.Part;
import dev.convoke.runtime.data.picture.PictureReader;
import dev.convoke.runtime.data.picture.PictureView;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.session.NativeSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures some of which are damaged, in ways that their headers show and in others. */
class IntactPicturesTest {

  private static final int PICTURES = 30;

  @TempDir private Path temporary;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private Path folder;

  @BeforeEach
  void pictures() throws IOException {
    NativeSettings.apply();
    folder = temporary.resolve("pictures");
    Random random = new Random(15);
    for (int i = 0; i < 2 * PICTURES; i++) {
      Path file = folder.resolve(i % 2 == 0 ? "cat" : "dog").resolve((100 + i) + ".png");
      Files.createDirectories(file.getParent());
      BufferedImage image = new BufferedImage(9, 12, BufferedImage.TYPE_INT_RGB);
      for (int p = 0; p < 9 * 12; p++) {
        image.setRGB(p % 9, p / 9, random.nextInt(1 << 24));
      }
      ImageIO.write(image, "png", file.toFile());
    }
  }

  private Dataset load(int mostDamaged) {
    FolderSource source =
        new FolderSource(
            temporary.resolve("caches"), new PrintStream(told, true, StandardCharsets.UTF_8));
    return source.load(
        new DataRequest(Optional.of(folder), new ImageFormat(8, 8, 3, 2), 8, mostDamaged));
  }

  private Path picture(int i) {
    return folder.resolve(i % 2 == 0 ? "cat" : "dog").resolve((100 + i) + ".png");
  }

  /** Header and end stay whole; what lies between does not. */
  private static void damagePixels(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 45; i < bytes.length - 16; i++) {
      bytes[i] ^= 0x5a;
    }
    Files.write(file, bytes);
  }

  private static List<String> names(Dataset dataset) {
    List<String> names = new ArrayList<>();
    for (Images part : List.of(dataset.training(), dataset.test())) {
      IntStream.range(0, part.count())
          .forEach(i -> names.add(Path.of(part.nameOf(i)).getFileName().toString()));
    }
    return names;
  }

  @Test
  void allThatAreDamagedAreListedBeforeTraining() throws IOException {
    damagePixels(picture(4));
    damagePixels(picture(7));
    Files.write(picture(8), new byte[40]);

    assertThatThrownBy(() -> load(0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("3 files of 60 cannot be used")
        .hasMessageContaining("104.png: its pixels are damaged")
        .hasMessageContaining("107.png: its pixels are damaged")
        .hasMessageContaining("108.png: not a JPEG, PNG, BMP or GIF")
        .hasMessageContaining("--skip-damaged 3");
    assertThatThrownBy(() -> load(2))
        .hasMessageContaining("expected: at most 2 damaged files")
        .hasMessageContaining("--skip-damaged 3");
  }

  /** Whichever are damaged, exactly these are left out, with their labels, and told. */
  @Test
  void damagedPicturesAreLeftOutAndTheOthersKeepTheirPixelsAndLabels() throws IOException {
    Random random = new Random(7);
    TreeSet<Integer> damaged = new TreeSet<>();
    while (damaged.size() < 11) {
      damaged.add(random.nextInt(2 * PICTURES));
    }
    for (int i : damaged) {
      damagePixels(picture(i));
    }

    Dataset dataset = load(11);

    List<String> expected =
        IntStream.range(0, 2 * PICTURES)
            .filter(i -> !damaged.contains(i))
            .mapToObj(i -> (100 + i) + ".png")
            .toList();
    assertThat(names(dataset)).containsExactlyInAnyOrderElementsOf(expected);
    for (Images part : List.of(dataset.training(), dataset.test())) {
      for (int i = 0; i < part.count(); i++) {
        int number = Integer.parseInt(part.nameOf(i).replaceAll(".*/(\\d+)\\.png", "$1"));
        assertThat(part.labels()[i]).isEqualTo(number % 2);
      }
    }
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("11 files of 60 left out, as they are damaged")
        .contains("49 pictures kept decoded, 0.0 MiB of memory");
  }

  /** What is kept are the pixels that decoding each time gives. */
  @Test
  void keptPixelsAreThoseOfTheFiles() throws IOException {
    damagePixels(picture(0));
    Dataset dataset = load(1);
    List<byte[]> kept = pixels(dataset.training());
    List<byte[]> decoded = new ArrayList<>();
    try (PictureReader reader = new PictureReader(new PictureView(8, 8, 8), 3)) {
      for (int i = 0; i < dataset.training().count(); i++) {
        decoded.add(reader.read(Path.of(dataset.training().nameOf(i))).pixels());
      }
    }

    assertThat(kept.size()).isEqualTo(dataset.training().count());
    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.get(i)).as(dataset.training().nameOf(i)).isEqualTo(decoded.get(i));
    }
  }

  /** As a large set is: none of its pixels are kept in memory. */
  private Images intact(int mostDamaged) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Path caches = temporary.resolve("caches");
    Part part = new FolderSource(caches, nowhere).scan(folder).training();
    PictureFiles pictures = new PictureFiles(part.index(), new PictureView(8, 8, 8), 3);
    Allowance allowance = new Allowance(mostDamaged, "file", caches, nowhere);
    return new IntactPictures(allowance, 0, nowhere)
        .of(part.where(), pictures, part.unusable(), part.decoded());
  }

  /** Damage that neither size nor time shows tells whether a picture is decoded. */
  @Test
  void picturesOfALargeSetAreDecodedAgainOnlyWhereSizeOrTimeHaveChanged() throws IOException {
    damagePixels(picture(6));
    assertThat(intact(1).count()).isEqualTo(2 * PICTURES - 1);

    for (int i = 0; i < 2 * PICTURES; i += 3) {
      FileTime before = Files.getLastModifiedTime(picture(i));
      damagePixels(picture(i));
      Files.setLastModifiedTime(picture(i), before);
    }
    // 106 was damaged, and is whole again by the same change.
    assertThat(intact(1).count()).isEqualTo(2 * PICTURES);

    FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(picture(9)).toMillis() + 2_000);
    Files.setLastModifiedTime(picture(9), later);
    Files.copy(picture(12), folder.resolve("cat/000.png"));
    assertThatThrownBy(() -> intact(1))
        .hasMessageContaining("2 files of 61 cannot be used")
        .hasMessageContaining("000.png: its pixels are damaged")
        .hasMessageContaining("109.png: its pixels are damaged");
    assertThat(intact(2).count()).isEqualTo(2 * PICTURES - 1);
  }

  @Test
  void whatWasDecodedIsForgottenWithADamagedIndex() throws IOException {
    assertThat(intact(1).count()).isEqualTo(2 * PICTURES);
    FileTime before = Files.getLastModifiedTime(picture(3));
    damagePixels(picture(3));
    Files.setLastModifiedTime(picture(3), before);
    try (Stream<Path> kept = Files.list(temporary.resolve("caches"))) {
      for (Path index : kept.toList()) {
        byte[] bytes = Files.readAllBytes(index);
        bytes[bytes.length / 2] ^= 1;
        Files.write(index, bytes);
      }
    }

    assertThat(intact(1).count()).isEqualTo(2 * PICTURES - 1);
  }

  @Test
  void aFolderWithNothingButDamagedPicturesIsRefused() throws IOException {
    for (int i = 0; i < 2 * PICTURES; i++) {
      damagePixels(picture(i));
    }

    assertThatThrownBy(() -> load(1_000)).hasMessageContaining("no pictures");
  }

  /** What a header promises is believed before any pixel is asked for: bombs cost nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30000 | 30000 | 30000×30000 pixels, more than 100,000,000",
        "1     | 70000 | a side of 70,000 pixels, more than 65,535"
      })
  void bombsAreNotDecoded(int width, int height, String reason) throws IOException {
    byte[] png = Files.readAllBytes(picture(0));
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(png, 12, 17);
    header.putInt(29, (int) sum.getValue());
    Files.write(picture(0), png);

    assertThatThrownBy(() -> load(0)).hasMessageContaining("100.png: " + reason);
    assertThat(names(load(1))).hasSize(2 * PICTURES - 1);
  }

  @Test
  void picturesThatAreAllTheSameAreRefusedThoughTheyAreInFiles() throws IOException {
    BufferedImage black = new BufferedImage(9, 12, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 2 * PICTURES; i++) {
      ImageIO.write(black, "png", picture(i).toFile());
    }
    Dataset dataset = load(0);

    assertThatThrownBy(() -> TrainingDataCheck.require(dataset))
        .hasMessageContaining("all training images are the same");
  }

  private static List<byte[]> pixels(Images images) {
    List<byte[]> all = new ArrayList<>();
    ImageReader.readAll(
        images,
        (bytes, i) -> all.add(bytes),
        (damage, i) -> {
          throw damage;
        });
    return all;
  }
}
