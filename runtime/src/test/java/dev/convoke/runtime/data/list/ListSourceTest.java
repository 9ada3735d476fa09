package dev.convoke.runtime.data.list;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListSourceTest {

  @TempDir private Path temporary;
  private Path folder;

  /** Ten cats and seven dogs, in one folder. */
  @BeforeEach
  void pictures() throws IOException {
    NativeSettings.apply();
    folder = temporary.resolve("data");
    Files.createDirectories(folder.resolve("pictures"));
    for (int i = 0; i < 17; i++) {
      BufferedImage image = new BufferedImage(9, 12, BufferedImage.TYPE_INT_RGB);
      image.setRGB(4, 6, 0x102030 * (1 + i % 5));
      ImageIO.write(image, "png", folder.resolve("pictures/" + i + ".png").toFile());
    }
  }

  private static String line(int i) {
    return "pictures/" + i + ".png," + (i < 10 ? "cat" : "dog") + "\n";
  }

  private static String lines(int begin, int end) {
    return String.join("", IntStream.range(begin, end).mapToObj(ListSourceTest::line).toList());
  }

  private Path list(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Dataset load(Path place) {
    ListSource source =
        new ListSource(
            temporary.resolve("caches"), new PrintStream(OutputStream.nullOutputStream()));
    return source.load(new DataRequest(Optional.of(place), new ImageFormat(8, 8, 3, 2)));
  }

  private static List<String> names(Images images) {
    return IntStream.range(0, images.count())
        .mapToObj(i -> String.valueOf(Path.of(images.nameOf(i)).getFileName()))
        .toList();
  }

  @Test
  void ofASingleListAFifthOfEachClassIsHeldOut() throws IOException {
    Path list = list("mine.csv", "path,label\n" + lines(0, 17));

    Dataset dataset = load(list);

    assertThat(dataset.classes()).containsExactly("cat", "dog");
    // a fifth of 10, and of 7 rounded
    assertThat(dataset.test().labels()).containsExactly(0, 0, 1);
    assertThat(dataset.training().count()).isEqualTo(14);
    for (Images part : List.of(dataset.training(), dataset.test())) {
      for (int i = 0; i < part.count(); i++) {
        int number = Integer.parseInt(names(part).get(i).replace(".png", ""));
        assertThat(part.labels()[i]).isEqualTo(number < 10 ? 0 : 1);
      }
    }
    assertThat(names(load(list).test())).isEqualTo(names(dataset.test()));
  }

  @Test
  void partsHaveListsOfTheirOwnAndKeepTheirOrder() throws IOException {
    list("train.csv", line(12) + line(3) + line(11));
    list("val.csv", "label, File\r\ndog, pictures/14.png\r\n");
    list("test.csv", "\ufeff\"pictures/1.png\",\"cat\"");

    Dataset dataset = load(folder);

    assertThat(names(dataset.training())).containsExactly("12.png", "3.png", "11.png");
    assertThat(dataset.training().labels()).containsExactly(1, 0, 1);
    assertThat(names(dataset.validation().orElseThrow())).containsExactly("14.png");
    assertThat(dataset.validation().orElseThrow().labels()).containsExactly(1);
    assertThat(names(dataset.test())).containsExactly("1.png");
  }

  /** Ways in which a first line is written that is no line of a picture. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Image Path,Class\n",
        "sep=,\n",
        "\ufeffsep=,\r\nfile name,Label\r\n",
        "PATH,breed\n",
        "\"File-Name\",\"what it shows\"\n"
      })
  void headersAreNoPictures(String header) throws IOException {
    Dataset dataset = load(list("mine.csv", header + lines(0, 17)));

    assertThat(dataset.training().count() + dataset.test().count()).isEqualTo(17);
  }

  /** The name of a class may be a word that a header has. */
  @ParameterizedTest
  @ValueSource(strings = {"image", "Picture", "file", "path"})
  void aFirstLineOfDataIsNoHeader(String label) throws IOException {
    Files.copy(folder.resolve("pictures/0.png"), folder.resolve("0001"));
    String first = "pictures/0.png," + label + "\n";
    String named = "0001," + label + "\n";

    for (String text : List.of(first + named, named + first)) {
      Dataset dataset = load(list("mine.csv", text + lines(1, 17)));

      assertThat(dataset.classes()).hasSize(3).contains(label);
      assertThat(dataset.training().count() + dataset.test().count()).isEqualTo(18);
    }
  }

  @Test
  void classesAreInTheOrderOfTheirCodePointsWhateverTheLinesSay() throws IOException {
    String labels = "é,b,Z,10,2,\uff5e,\ud83d\ude00";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      text.append("pictures/" + i + ".png," + labels.split(",", -1)[i / 2] + "\n");
    }

    assertThat(load(list("mine.csv", text.toString())).classes())
        .containsExactly("10", "2", "Z", "b", "é", "\uff5e", "\ud83d\ude00");
  }

  @Test
  void pathsMayLeadOutOfTheFolderOfTheList() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("lists"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), lists);
    String absolute = folder.resolve("pictures/0.png").toString();
    Files.writeString(
        lists.resolve("train.csv"),
        absolute + ",cat\n../pictures/1.png,cat\n./../pictures//11.png,dog\n");
    Files.writeString(lists.resolve("test.csv"), "../pictures/12.png,dog\n");

    Dataset dataset = load(link);

    assertThat(names(dataset.training())).containsExactly("0.png", "1.png", "11.png");
    // The middle of a 9×12 picture is 8×8 of it; pixel (6, 4) is the only one that is not black.
    assertThat(dataset.mean()[0]).isGreaterThan(0);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("", ": no pictures", "a list without any"),
        arguments("path,label\n", ": no pictures", "a list without any"),
        arguments(
            lines(0, 17) + "pictures/gone.png,cat\nnowhere/x.png,dog\n",
            ": 2 files of 19 cannot be used",
            "pictures/gone.png: no such file (line 18)"),
        arguments(
            lines(0, 17) + "pictures,cat\n",
            "1 file of 18",
            "not a file, but a directory (line 18)"),
        arguments(
            lines(0, 17) + "pictures/../pictures/3.png,cat\n",
            ", line 18: a picture that is listed before\n",
            "pictures/3.png, cat in line 4"),
        arguments(
            line(0).replace("/0", "/./0") + lines(1, 17) + line(0),
            ", line 18: a picture that is listed before\n",
            "pictures/./0.png, cat in line 1"),
        arguments("foo,bar\n" + lines(0, 17), ", line 1: this looks like a header", "foo,bar"),
        arguments(
            "\ufeff\nPhoto ID,Species\n" + lines(0, 17),
            ", line 2: this looks like a header",
            "Photo ID,Species"),
        arguments(
            lines(0, 3) + line(4).replace('/', '\\'),
            ", line 4: \\ between folders instead of /",
            "pictures\\4.png"),
        arguments(
            lines(0, 3) + "C:\\photos\\4.png,cat\n",
            ", line 4: \\ between folders instead of /",
            "C:\\photos\\4.png"),
        arguments(
            lines(0, 3) + "https://example.org/x.png,cat\n",
            ", line 4: an address instead of a path",
            "https://example.org/x.png"),
        arguments(
            "file,class\n\n" + lines(0, 17) + "pictures/3.png,dog\n",
            ", line 20: a picture that is listed before, with another label",
            "pictures/3.png, cat in line 6"),
        arguments(
            lines(0, 17).replace(',', ';'),
            ", line 1: fields between semicolons instead of commas",
            "pictures/0.png;cat"),
        arguments(
            lines(0, 2) + lines(2, 17).replace(',', '\t'),
            ", line 3: fields between tabs instead of commas",
            "pictures/2.png\\tcat"),
        arguments(
            "path,label,age\npictures/0.png,cat,3\n",
            ", line 1: 3 fields instead of two",
            "path, label, age"),
        arguments(
            lines(0, 17) + "pictures/1,2.png,cat\n",
            ", line 18: 3 fields instead of two",
            "pictures/1, 2.png, cat"),
        arguments(lines(0, 3) + "pictures/4.png\n", ", line 4: 1 field", "pictures/4.png"),
        arguments(lines(0, 3) + "pictures/4.png,\n", ", line 4: no label", "pictures/4.png,"),
        arguments(lines(0, 3) + ",cat\n", ", line 4: no path", ",cat"),
        arguments("path,image\n", ", line 1: more than one column of paths", "path, image"),
        arguments(
            lines(0, 16) + "pictures/16.png,Dog\n",
            ": two classes that differ by case only",
            "Dog, dog"),
        arguments(lines(0, 11), "class dog has a single picture", "10.png"),
        arguments(
            lines(0, 17) + "a\0b.png,cat\n", ", line 18: a zero byte, which is in no text", ""));
  }

  @ParameterizedTest
  @MethodSource
  void mistakes(String text, String what, String found) throws IOException {
    Path list = list("mine.csv", text);

    assertThatThrownBy(() -> load(list))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(what.startsWith("class") ? what : list.toString())
        .hasMessageContaining(what)
        .hasMessageContaining(found)
        .hasMessageContaining("  fix:      ");
  }

  @Test
  void noMoreThanTwelveMissingFilesAreShown() throws IOException {
    StringBuilder text = new StringBuilder(lines(0, 17));
    IntStream.range(0, 40).forEach(i -> text.append("gone" + i + ".png,cat\n"));
    Path list = list("mine.csv", text.toString());

    assertThatThrownBy(() -> load(list))
        .hasMessageContaining("40 files of 57 cannot be used")
        .hasMessageContaining("gone11.png: no such file (line 29)\n")
        .hasMessageNotContaining("gone12.png")
        .hasMessageContaining("and 28 more\n")
        .hasMessageContaining("all are listed in " + temporary.resolve("caches"));
    try (Stream<Path> kept = Files.list(temporary.resolve("caches"))) {
      Path all = kept.filter(file -> file.toString().endsWith(".damaged.txt")).findAny().get();
      assertThat(Files.readAllLines(all))
          .hasSize(40)
          .allMatch(line -> line.matches(".*gone[0-9]+[.]png: no such file [(]line [0-9]+[)]"))
          .last(InstanceOfAssertFactories.STRING)
          .contains("gone39.png: no such file (line 57)");
    }
  }

  /** The advice to leave all out would leave nothing. */
  @Test
  void whereNoFileIsThereNoneIsToBeLeftOut() throws IOException {
    Path list = list("mine.csv", lines(0, 17).replace("pictures", "scans"));

    assertThatThrownBy(() -> load(list))
        .hasMessageContaining("17 files of 17 cannot be used")
        .hasMessageContaining("--data-dir")
        .hasMessageNotContaining("--skip-damaged");
  }

  @Test
  void aClassThatTrainLacks() throws IOException {
    list("train.csv", lines(0, 17));
    Path test = list("test.csv", "path,label\npictures/1.png,bird\n");

    assertThatThrownBy(() -> load(folder))
        .hasMessageStartingWith(test + ", line 2: a class that the training list does not have")
        .hasMessageContaining("expected: classes that are trained: cat, dog")
        .hasMessageContaining("found:    bird");
  }

  @Test
  void aPictureToLearnFromIsNotToBeMeasuredOn() throws IOException {
    list("train.csv", "path,label\n" + lines(0, 16));
    list("val.csv", line(16));
    Path test = list("test.csv", line(16) + "./pictures/4.png,cat\n");

    assertThatThrownBy(() -> load(folder))
        .hasMessageStartingWith(test + ": 1 picture is there twice")
        .hasMessageContaining("pictures/4.png (test.csv, line 2) is ")
        .hasMessageContaining("pictures/4.png (train.csv, line 6)\n");

    list("test.csv", line(16));
    assertThat(names(load(folder).test())).containsExactly("16.png");
  }

  @Test
  void aLinkToAPictureIsThePicture() throws IOException {
    Path link = folder.resolve("zz.png");
    Files.createSymbolicLink(link, folder.resolve("pictures/12.png"));
    Path list = list("mine.csv", lines(0, 17) + "zz.png,dog\n");

    assertThatThrownBy(() -> load(list))
        .hasMessageStartingWith(list + ": 1 picture is there twice")
        .hasMessageContaining("zz.png (mine.csv, line 18) is ")
        .hasMessageContaining("pictures/12.png (mine.csv, line 13)\n");
  }

  @Test
  void aFolderWithoutAListToTrainOn() throws IOException {
    list("mine.csv", lines(0, 17));
    list("test.csv", lines(0, 17));

    assertThatThrownBy(() -> load(folder))
        .hasMessageStartingWith(folder + ": no list train.csv")
        .hasMessageContaining("found:    mine.csv, test.csv");
  }

  /** A line more shifts all behind it; their files are the same. */
  @Test
  void headersAreReadAgainOnlyWhereSizeOrTimeHaveChanged() throws IOException {
    Path list = list("mine.csv", lines(0, 16));
    load(list);
    Path file = folder.resolve("pictures/3.png");
    FileTime before = Files.getLastModifiedTime(file);
    byte[] picture = Files.readAllBytes(file);
    Files.write(file, new byte[picture.length]);
    Files.setLastModifiedTime(file, before);

    list("mine.csv", line(16) + lines(0, 16));
    // Not noticed by its header, but as soon as its pixels are read.
    assertThatThrownBy(() -> load(list)).hasMessageContaining("3.png: its pixels are damaged");

    Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 2_000));
    assertThatThrownBy(() -> load(list)).hasMessageContaining("3.png: not a JPEG, PNG, BMP or GIF");

    Files.write(file, picture);
    assertThat(load(list).training().count()).isEqualTo(14);
    assertThat(Arrays.stream(load(list).training().labels()).sum()).isEqualTo(6);
  }
}
