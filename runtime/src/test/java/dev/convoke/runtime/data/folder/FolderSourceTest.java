package dev.convoke.runtime.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.convoke.runtime.data.DataRequest;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.ImageFormat;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.session.NativeSettings;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FolderSourceTest {

  @TempDir private Path temporary;
  private Path folder;
  private Path caches;

  @BeforeEach
  void settings() {
    NativeSettings.apply();
    folder = temporary.resolve("pictures");
    caches = temporary.resolve("caches");
  }

  private Dataset load() {
    FolderSource source =
        new FolderSource(caches, new PrintStream(OutputStream.nullOutputStream()));
    return source.load(new DataRequest(Optional.of(folder), new ImageFormat(8, 8, 3, 2)));
  }

  /** Pictures of one colour, of a size of their own. */
  private static void pictures(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      picture(folder.resolve(i + ".png"), 0x102030 * (1 + i % 5));
    }
  }

  private static void picture(Path file, int rgb) throws IOException {
    BufferedImage image = new BufferedImage(9, 12, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 9 * 12; i++) {
      image.setRGB(i % 9, i / 9, rgb);
    }
    ImageIO.write(image, "png", file.toFile());
  }

  private void twoClasses() throws IOException {
    pictures(folder.resolve("cat"), 10);
    pictures(folder.resolve("dog"), 7);
  }

  private static List<String> names(Images images) {
    return IntStream.range(0, images.count()).mapToObj(images::nameOf).toList();
  }

  private static long ofClass(Images images, int label) {
    return Arrays.stream(images.labels()).filter(each -> each == label).count();
  }

  @Test
  void aFifthOfEachClassIsHeldOutAndAlwaysTheSame() throws IOException {
    twoClasses();

    Dataset dataset = load();

    assertThat(dataset.classes()).containsExactly("cat", "dog");
    // a fifth of 10, and of 7 rounded
    assertThat(ofClass(dataset.test(), 0)).isEqualTo(2);
    assertThat(ofClass(dataset.test(), 1)).isEqualTo(1);
    assertThat(ofClass(dataset.training(), 0)).isEqualTo(8);
    assertThat(ofClass(dataset.training(), 1)).isEqualTo(6);
    assertThat(names(dataset.training())).doesNotContainAnyElementsOf(names(dataset.test()));
    assertThat(names(load().test())).isEqualTo(names(dataset.test()));
  }

  @Test
  void partsHaveFoldersOfTheirOwn() throws IOException {
    pictures(folder.resolve("train/cat"), 3);
    pictures(folder.resolve("train/dog/deeper"), 2);
    pictures(folder.resolve("val/dog"), 1);
    pictures(folder.resolve("test/cat"), 2);
    Files.writeString(folder.resolve("train/cat/.hidden"), "");
    Files.writeString(folder.resolve("train/cat/Thumbs.db"), "");
    Files.createDirectories(folder.resolve("train/.git"));

    Dataset dataset = load();

    assertThat(dataset.training().labels()).containsExactly(0, 0, 0, 1, 1);
    assertThat(dataset.validation().orElseThrow().labels()).containsExactly(1);
    assertThat(dataset.test().labels()).containsExactly(0, 0);
  }

  @Test
  void theOnlyOtherPartIsWhatIsMeasuredAtTheEnd() throws IOException {
    pictures(folder.resolve("train/cat"), 2);
    pictures(folder.resolve("train/dog"), 2);
    pictures(folder.resolve("val/dog"), 1);

    Dataset dataset = load();

    assertThat(dataset.validation()).isEmpty();
    assertThat(dataset.test().count()).isEqualTo(1);
  }

  /** Upper case comes before lower case, and what is beyond U+FFFF last. */
  @Test
  void classesAreInTheOrderOfTheirCodePoints() throws IOException {
    for (String name : List.of("é", "b", "Z", "\uff5e", "\ud83d\ude00")) {
      pictures(folder.resolve(name), 2);
    }

    assertThat(load().classes()).containsExactly("Z", "b", "é", "\uff5e", "\ud83d\ude00");
  }

  /** 1, 2 and 3 times 0x102030 are 16, 32 and 48 of red. */
  @Test
  void meanIsThatOfTheTrainingPictures() throws IOException {
    for (int i = 1; i <= 3; i++) {
      Files.createDirectories(folder.resolve("train/cat"));
      picture(folder.resolve("train/cat/" + i + ".png"), 0x102030 * i);
    }
    pictures(folder.resolve("test/cat"), 1);

    assertThat(load().mean()[0]).isEqualTo(32 / 255f);
  }

  /** Something that a user may have done to a good folder. */
  @FunctionalInterface
  private interface Harm {
    void to(Path folder) throws IOException;
  }

  static Stream<Arguments> harms() {
    return Stream.of(
        harm(
            "a class without pictures",
            f -> Files.createDirectory(f.resolve("empty")),
            ": 1 class without a picture",
            "nothing in empty"),
        harm(
            "a picture in no class",
            f -> picture(f.resolve("stray.png"), 0),
            ": 1 picture is in no class",
            "stray.png"),
        harm(
            "a class of one picture",
            f -> pictures(f.resolve("one"), 1),
            "class one has a single picture",
            "0.png"),
        harm(
            "classes that differ by case",
            f -> pictures(f.resolve("Dog"), 2),
            ": two classes that differ by case only",
            "Dog, dog"),
        harm(
            "a text",
            f -> Files.writeString(f.resolve("cat/notes.txt"), "no picture"),
            ": 1 file of 18 cannot be used",
            "notes.txt: not a JPEG, PNG, BMP or GIF"),
        harm(
            "an empty file",
            f -> Files.createFile(f.resolve("cat/a.jpg")),
            ": 1 file of 18 cannot be used",
            "a.jpg: empty"),
        harm(
            "a picture that is cut off",
            f -> cutOff(f.resolve("cat/3.png")),
            ": 1 file of 17 cannot be used",
            "3.png: the PNG is cut off"),
        harm(
            "a link without end",
            f -> Files.createSymbolicLink(f.resolve("cat/loop"), f),
            ": a link to a folder that it lies in",
            "a folder without end"),
        harm(
            "a link to nothing",
            f -> Files.createSymbolicLink(f.resolve("cat/gone.png"), f.resolve("nowhere")),
            ": 1 file of 18 cannot be used",
            "gone.png: not a file, but a link to nothing"),
        harm(
            "parts without train",
            f -> Files.move(f.resolve("cat"), f.resolve("test")),
            ": no folder train",
            "without one"),
        harm(
            "a part twice",
            f -> {
              Files.move(f.resolve("cat"), f.resolve("train"));
              Files.createDirectory(f.resolve("val"));
              Files.createDirectory(f.resolve("valid"));
            },
            ": one part under two names",
            "val and valid"),
        harm(
            "a class that train lacks",
            f -> {
              pictures(f.resolve("train/cat"), 2);
              pictures(f.resolve("test/bird"), 2);
            },
            ": classes that ",
            "bird"));
  }

  private static Arguments harm(String name, Harm harm, String what, String found) {
    return arguments(name, harm, what, found);
  }

  private static void cutOff(Path picture) throws IOException {
    byte[] bytes = Files.readAllBytes(picture);
    Files.write(picture, Arrays.copyOf(bytes, bytes.length - 9));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harms")
  void isRefusedWithWhatIsWrongAndWhere(String name, Harm harm, String what, String found)
      throws IOException {
    twoClasses();
    harm.to(folder);

    assertThatThrownBy(this::load)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(what)
        .hasMessageContaining(found)
        .hasMessageContaining("  fix:      ");
  }

  @Test
  void headersAreReadAgainOnlyWhereSizeOrTimeHaveChanged() throws IOException {
    twoClasses();
    load();
    Path file = folder.resolve("cat/3.png");
    FileTime before = Files.getLastModifiedTime(file);
    byte[] picture = Files.readAllBytes(file);
    Files.write(file, new byte[picture.length]);
    Files.setLastModifiedTime(file, before);

    // Not noticed by its header, but as soon as its pixels are read.
    assertThatThrownBy(this::load).hasMessageContaining("cat/3.png: its pixels are damaged");

    Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 2_000));
    assertThatThrownBy(this::load).hasMessageContaining("3.png: not a JPEG, PNG, BMP or GIF");

    Files.write(file, picture);
    assertThat(load().training().count()).isEqualTo(14);
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    twoClasses();
    List<String> expected = names(load().training());
    Path index = index();
    byte[] whole = Files.readAllBytes(index);
    Random random = new Random(15);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(3) * 40);
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(index, damaged);

      assertThat(names(load().training())).isEqualTo(expected);
      assertThat(Files.readAllBytes(index)).isEqualTo(whole);
    }
    assertThat(caches).isDirectoryContaining("glob:**.index");
    assertThat(caches.toFile().list()).hasSize(1);
  }

  /** Writing the index of a million pictures takes longer than reading it. */
  @Test
  void theIndexIsWrittenOnlyWhereSomethingHasChangedAndThenAsIfMadeAnew() throws IOException {
    twoClasses();
    pictures(folder.resolve("eel"), 6);
    load();
    Path index = index();
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(index, old);

    load();

    assertThat(Files.getLastModifiedTime(index)).isEqualTo(old);

    Files.delete(folder.resolve("dog/2.png"));
    picture(folder.resolve("dog/new.png"), 0xff);
    load();
    byte[] changed = Files.readAllBytes(index);
    Files.delete(index);
    load();

    assertThat(Files.readAllBytes(index)).isEqualTo(changed);
  }

  private Path index() throws IOException {
    try (Stream<Path> files = Files.list(caches)) {
      return files.toList().get(0);
    }
  }

  /** As in a container, or on a disk that is full. */
  @Test
  void whereNoIndexCanBeKeptAllIsReadEachTime() throws IOException {
    twoClasses();
    Files.writeString(caches, "a file, not a directory");

    assertThat(load().training().count()).isEqualTo(14);
    assertThat(load().training().count()).isEqualTo(14);
  }

  @Test
  void withoutADirectory() {
    assertThatThrownBy(() -> new FolderSource().load(DataRequest.of(new ImageFormat(8, 8, 3, 2))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("data set folder needs a directory")
        .hasMessageContaining("found:    no --data-dir");
  }
}
