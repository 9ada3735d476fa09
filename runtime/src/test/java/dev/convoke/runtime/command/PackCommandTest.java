package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackCommandTest {

  @TempDir Path folder;
  private ProgramFixture program;

  @BeforeEach
  void createProgram() {
    program = ProgramFixture.zoo(folder);
  }

  private static void picture(Path file, int colour) throws IOException {
    BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, colour);
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }

  /** Six cats and four dogs. */
  private Path pictures() throws IOException {
    Path pictures = folder.resolve("pictures");
    for (int i = 0; i < 10; i++) {
      picture(pictures.resolve(i < 6 ? "cat" : "dog").resolve(i + ".png"), i);
    }
    return pictures;
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void saysWhatWasPackedAndHowToTrainOnIt() throws IOException {
    Path out = folder.resolve("packed");

    assertThat(program.run("pack", pictures().toString(), out.toString())).isZero();
    // a fifth of 6 and of 4, rounded
    assertThat(program.out())
        .isEqualTo(
            "train: 8 pictures in 1 file\ntest: 2 pictures in 1 file\n"
                + "2 classes; to train on them, add --data tfrecord --data-dir "
                + out
                + "\n");
    assertThat(program.err()).isEmpty();
    assertThat(files(out))
        .containsExactly("labels.txt", "test-00000-of-00001", "train-00000-of-00001");
    assertThat(out.resolve("labels.txt")).hasContent("1:cat\n2:dog\n");
  }

  @ParameterizedTest(name = "test pictures: {0}")
  @ValueSource(booleans = {true, false})
  void aClassWithoutPicturesIsRefusedAsTrainRefusesIt(boolean hasTest) throws IOException {
    Path pictures = pictures();
    Path training = hasTest ? Files.createDirectory(pictures.resolve("train")) : pictures;
    if (hasTest) {
      Files.move(pictures.resolve("cat"), training.resolve("cat"));
      Files.move(pictures.resolve("dog"), training.resolve("dog"));
      picture(pictures.resolve("test/cat/t.png"), 77);
    }
    Files.createDirectory(training.resolve("eel"));
    Path out = folder.resolve("packed");

    assertThat(program.run("pack", pictures.toString(), out.toString())).isEqualTo(2);
    assertThat(program.err())
        .startsWith("error: " + training + ": 1 class without a picture\n")
        .contains("found:    nothing in eel");
    assertThat(out).doesNotExist();
  }

  /** As where a folder of classes came with a list of some of its pictures. */
  @Test
  void aListBesideFoldersOfClassesIsPackedAndSaidSo() throws IOException {
    Path pictures = pictures();
    Files.createDirectory(pictures.resolve("train"));
    Files.move(pictures.resolve("cat"), pictures.resolve("train/cat"));
    Files.move(pictures.resolve("dog"), pictures.resolve("train/dog"));
    Path list =
        Files.writeString(
            pictures.resolve("train.csv"),
            "train/cat/0.png,a\ntrain/cat/1.png,a\ntrain/dog/8.png,b\ntrain/dog/9.png,b\n");
    Path out = folder.resolve("packed");

    assertThat(program.run("pack", pictures.toString(), out.toString())).isZero();
    assertThat(program.err()).isEqualTo("packing what " + list + " lists\n");
    assertThat(program.out()).startsWith("train: 2 pictures in 1 file\ntest: 2 pictures");
    assertThat(out.resolve("labels.txt")).hasContent("1:a\n2:b\n");
  }

  @Test
  void filesAmongThePicturesAreRefusedWhicheverLinkLeadsThere() throws IOException {
    Path pictures = pictures();
    Path link = Files.createSymbolicLink(folder.resolve("link"), pictures);

    assertThat(program.run("pack", pictures.toString(), link.resolve("new/out").toString()))
        .isEqualTo(2);
    assertThat(program.err()).contains("out: a directory among the pictures\n");
    assertThat(files(pictures)).containsExactly("cat", "dog");
  }

  @Test
  void filesAmongThePicturesAreRefused() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    Path out = pictures.resolve("packed");

    assertThat(program.run("pack", pictures.toString(), out.toString())).isEqualTo(2);
    assertThat(program.err()).startsWith("error: " + out + ": a directory among the pictures\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void mistakesInAListAreNamedAsTrainNamesThem() throws IOException {
    Path list = Files.writeString(folder.resolve("a.csv"), "1.png;cat\n");
    Path out = folder.resolve("packed");

    assertThat(program.run("pack", list.toString(), out.toString())).isEqualTo(2);
    assertThat(program.err()).startsWith("error: " + list + ", line 1: fields between semicolons");
    assertThat(out).doesNotExist();
  }

  @Test
  void whatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(program.run("pack", nowhere.toString(), folder.resolve("out").toString()))
        .isEqualTo(2);
    assertThat(program.err()).startsWith("error: " + nowhere + ": ");
    assertThat(program.run("pack", nowhere.toString())).isEqualTo(2);
  }
}
