package dev.convoke.runtime.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.picture.PictureReader;
import dev.convoke.runtime.data.picture.PictureView;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.session.NativeSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three hundred pictures, each damaged in another place and one of eight ways. Training leaves out
 * the ones that {@code predict} cannot read either, and no other.
 */
class DamagedPicturesTest {

  private static final int DAMAGED = 300;
  private static final int INTACT = 40;
  private static final List<String> FORMS = List.of("png", "jpg", "bmp", "gif");

  @TempDir private Path temporary;

  /** A way to damage the bytes of a file. */
  @FunctionalInterface
  private interface Damage {
    byte[] of(byte[] bytes, Random random);
  }

  private static final List<Damage> WAYS =
      List.of(
          (bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length)),
          (bytes, random) -> flipped(bytes, random, random.nextInt(64), 1),
          (bytes, random) -> flipped(bytes, random, random.nextInt(bytes.length), 1),
          (bytes, random) -> flipped(bytes, random, bytes.length / 3, bytes.length / 3),
          DamagedPicturesTest::moved,
          (bytes, random) -> new byte[random.nextInt(2) * bytes.length],
          (bytes, random) -> "<!DOCTYPE html><p>404".getBytes(StandardCharsets.US_ASCII),
          DamagedPicturesTest::lying);

  private static byte[] flipped(byte[] bytes, Random random, int begin, int count) {
    byte[] damaged = bytes.clone();
    for (int i = begin; i < Math.min(bytes.length, begin + count); i++) {
      damaged[i] ^= (byte) (1 + random.nextInt(255));
    }
    return damaged;
  }

  /** A part is missing, and what follows it has moved up. */
  private static byte[] moved(byte[] bytes, Random random) {
    int gone = 1 + random.nextInt(40);
    int at = random.nextInt(bytes.length - gone);
    byte[] damaged = Arrays.copyOf(bytes, bytes.length - gone);
    System.arraycopy(bytes, at + gone, damaged, at, bytes.length - at - gone);
    return damaged;
  }

  /** A header that says something large, where a length or a size may stand. */
  private static byte[] lying(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    int at = random.nextInt(40);
    for (int i = at; i < at + 4; i++) {
      damaged[i] = (byte) 0x7f;
    }
    return damaged;
  }

  private Path pictures() throws IOException {
    Path folder = temporary.resolve("pictures");
    Random random = new Random(300);
    for (int i = 0; i < DAMAGED + INTACT; i++) {
      String form = FORMS.get(i % FORMS.size());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image(random), form, bytes);
      Path file = folder.resolve(i % 3 == 0 ? "cat" : "dog").resolve((1_000 + i) + "." + form);
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          i < DAMAGED
              ? WAYS.get(i / FORMS.size() % WAYS.size()).of(bytes.toByteArray(), random)
              : bytes.toByteArray());
    }
    return folder;
  }

  private static BufferedImage image(Random random) {
    int side = 8 + random.nextInt(12);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int p = 0; p < side * side; p++) {
      image.setRGB(p % side, p / side, random.nextInt(1 << 24));
    }
    return image;
  }

  @Test
  void whatPredictCannotReadIsLeftOutAndNothingElse() throws IOException {
    NativeSettings.apply();
    Path folder = pictures();
    FolderSource source =
        new FolderSource(
            temporary.resolve("caches"), new PrintStream(OutputStream.nullOutputStream()));

    assertThatThrownBy(() -> source.load(request(folder, 0)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("files of 340 cannot be used")
        .hasMessageContaining("--skip-damaged");
    Dataset dataset = source.load(request(folder, DAMAGED));

    assertThat(names(dataset)).isEqualTo(readable(folder));
    assertThat(names(dataset).size()).isBetween(INTACT, INTACT + DAMAGED / 3);
  }

  private static DataRequest request(Path folder, int mostDamaged) {
    return new DataRequest(Optional.of(folder), new ImageFormat(8, 8, 3, 2), 8, mostDamaged);
  }

  private static Set<String> names(Dataset dataset) {
    Set<String> names = new TreeSet<>();
    for (Images part : List.of(dataset.training(), dataset.test())) {
      IntStream.range(0, part.count()).mapToObj(part::nameOf).forEach(names::add);
    }
    return names;
  }

  private static Set<String> readable(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (PictureReader reader = new PictureReader(new PictureView(8, 8, 8), 3);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try {
          reader.read(file);
          names.add(file.toString());
        } catch (UsageException refused) {
          assertThat(refused).hasMessageContaining(file + ": the picture cannot be read");
        }
      }
    }
    return names;
  }
}
