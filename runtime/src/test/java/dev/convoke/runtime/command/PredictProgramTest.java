package dev.convoke.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code predict} of many pictures. */
class PredictProgramTest {

  @TempDir private static Path trained;
  private static ProgramFixture program;
  private static String run;

  @TempDir private Path directory;
  private Path pictures;

  @BeforeAll
  static void train() {
    run = trained.resolve("run").toString();
    program = ProgramFixture.zoo(trained.resolve("runs"));
    assertThat(program.run("train", "tiny", "--run", run, "--epochs", "1")).isZero();
  }

  @BeforeEach
  void makeFolder() throws IOException {
    pictures = Files.createDirectory(directory.resolve("pictures"));
  }

  /** Noise that differs from picture to picture, in a format and a size of its own. */
  private static void picture(Path file, int number) throws IOException {
    Files.createDirectories(file.getParent());
    Random random = new Random(number);
    int height = 5 + random.nextInt(20);
    int width = 5 + random.nextInt(20);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < width * height; pixel++) {
      image.setRGB(pixel % width, pixel / width, random.nextInt(1 << 24));
    }
    String name = file.getFileName().toString();
    ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
  }

  private int predict(Object... arguments) {
    return program.run(
        Stream.concat(Stream.of("predict", run), Stream.of(arguments).map(Object::toString))
            .toArray(String[]::new));
  }

  private List<JsonObject> json() {
    return program.out().lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
  }

  private static double first(JsonObject prediction) {
    return prediction
        .getAsJsonArray("classes")
        .get(0)
        .getAsJsonObject()
        .get("probability")
        .getAsDouble();
  }

  @Test
  void aFolderIsWalkedInTheOrderOfNamesAndWithoutWhatSystemsLeave() throws IOException {
    picture(pictures.resolve("b.png"), 1);
    picture(pictures.resolve("B.png"), 2);
    picture(pictures.resolve("deep/er/a.jpg"), 3);
    picture(pictures.resolve(".hidden.png"), 4);
    picture(pictures.resolve("__MACOSX/c.png"), 5);
    Files.writeString(pictures.resolve("Thumbs.db"), "");
    Path elsewhere = directory.resolve("elsewhere");
    picture(elsewhere.resolve("z.png"), 6);
    Files.createSymbolicLink(pictures.resolve("linked"), elsewhere);

    assertThat(predict(pictures)).isZero();

    assertThat(program.out().lines().map(line -> line.substring(0, line.indexOf(": "))))
        .containsExactly(
            pictures + "/B.png",
            pictures + "/b.png",
            pictures + "/deep/er/a.jpg",
            pictures + "/linked/z.png");
    assertThat(program.err()).isEmpty();
  }

  /** 150 pictures take three batches; each is predicted alone as well. */
  @Test
  void manyPicturesArePredictedAsEachAlone() throws IOException {
    for (int i = 0; i < 150; i++) {
      picture(pictures.resolve(i % 2 == 0 ? i + ".png" : i + ".jpg"), i);
    }
    assertThat(predict(pictures, "--json")).isZero();
    List<JsonObject> together = json();
    assertThat(together).hasSize(150);

    for (int i = 0; i < 150; i += 37) {
      String file = together.get(i).get("image").getAsString();
      assertThat(predict(file, "--json")).isZero();
      JsonObject alone = json().get(0);
      assertThat(alone.get("treatment")).isEqualTo(together.get(i).get("treatment"));
      assertThat(first(alone)).isCloseTo(first(together.get(i)), within(1e-5));
    }
  }

  @Test
  void damagedPicturesAreNamedAndCountedAndTheOthersDone() throws IOException {
    for (int i = 0; i < 70; i++) {
      picture(pictures.resolve(String.format(Locale.ROOT, "%02d.png", i)), i);
    }
    for (int damaged : new int[] {3, 64, 69}) {
      Path file = pictures.resolve(String.format(Locale.ROOT, "%02d.png", damaged));
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
    }

    assertThat(predict(pictures)).isEqualTo(2);

    assertThat(program.out().lines()).hasSize(67);
    assertThat(program.err())
        .contains("error: " + pictures + "/03.png: the picture cannot be read\n")
        .contains("error: " + pictures + "/64.png: the picture cannot be read\n")
        .endsWith("warning: 3 of 70 pictures could not be used\n");
  }

  /** Java shows letters that the locale lacks as this mark. */
  @Test
  void aNameWithLettersThatTheLocaleLacksDoesNotStopTheOthers() throws IOException {
    picture(pictures.resolve("good.png"), 1);
    picture(pictures.resolve("caf\ufffd.png"), 2);

    assertThat(predict(pictures)).isEqualTo(2);

    assertThat(program.out().lines()).hasSize(1);
    assertThat(program.err())
        .contains("a name with letters that the locale does not have")
        .contains("set LC_ALL=C.UTF-8")
        .endsWith("warning: 1 of 2 pictures could not be used\n");
  }

  @Test
  void aTableHoldsARowForEachPicture() throws IOException {
    picture(pictures.resolve("a, \"b\".png"), 1);
    Files.writeString(pictures.resolve("broken.png"), "no picture");
    Path table = directory.resolve("predictions.csv");

    assertThat(predict(pictures, "--output", table, "--top", "2")).isEqualTo(2);

    List<String> lines = Files.readAllLines(table);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo("image,class1,probability1,class2,probability2,treatment,error");
    assertThat(lines.get(1))
        .startsWith("\"" + pictures + "/a, \"\"b\"\".png\",class ")
        .matches(".*,class \\d,0\\.\\d+,class \\d,[0-9.E-]+,\"?\\d+×\\d+ rescaled to .*");
    assertThat(lines.get(2))
        .isEqualTo(pictures + "/broken.png,,,,,,\"not a JPEG, PNG, BMP or GIF\"");
    assertThat(program.out()).isEqualTo("predictions " + table + ", 1 picture\n");
    assertThat(directory.resolve("predictions.csv.part")).doesNotExist();
  }

  @Test
  void topSaysHowManyClassesAreShown() throws IOException {
    picture(pictures.resolve("a.png"), 1);

    assertThat(predict(pictures, "--top", "1")).isZero();
    assertThat(program.out()).containsOnlyOnce("class ");
    assertThat(predict(pictures, "--top", "1000")).isZero();
    assertThat(program.out().split("class ")).hasSize(5);
    assertThat(predict(pictures, "--top", "0")).isEqualTo(2);
    assertThat(program.err()).startsWith("error: --top needs a whole number of at least 1\n");
  }

  @Test
  void foldersThatCannotBeUsedAreNamedAndTheOthersDone() throws IOException {
    picture(pictures.resolve("a.png"), 1);
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Files.writeString(empty.resolve(".DS_Store"), "");
    Path endless = Files.createDirectory(directory.resolve("endless"));
    Files.createSymbolicLink(endless.resolve("again"), endless);

    assertThat(predict(empty, endless, directory.resolve("nowhere"), pictures)).isEqualTo(2);

    assertThat(program.err())
        .contains("error: " + empty + ": no picture in the folder\n")
        .contains("again: a link to a folder that it lies in\n")
        .contains("error: " + directory + "/nowhere: the picture cannot be read\n")
        .contains("  found:    no such file\n");
    assertThat(program.out()).startsWith(pictures + "/a.png: class ").containsOnlyOnce("\n");
  }

  @Test
  void aTableThatCannotBeWrittenIsRefusedBeforeAnythingIsRead() throws IOException {
    picture(pictures.resolve("a.png"), 1);

    assertThat(predict(pictures, "--output", pictures)).isEqualTo(2);
    assertThat(program.err())
        .startsWith("error: --output " + pictures + ": is a directory\n")
        .contains("  fix:      --output " + pictures + "/predictions.csv\n");
    assertThat(predict(pictures, "--output", directory.resolve("no/where.csv"))).isEqualTo(2);
    assertThat(program.err()).contains("there is no directory for it\n");
    assertThat(program.out()).isEmpty();
  }
}
