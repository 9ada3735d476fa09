package dev.convoke.runtime.report;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.convoke.runtime.data.ImageSet;
import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.fixture.Pictures;
import dev.convoke.runtime.problem.Printable;
import dev.convoke.runtime.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.DecodePng;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TType;

class EvaluationReportTest {

  private static final int IMAGES = 60;
  private static final int CLASSES = 5;

  @TempDir private Path directory;

  /** The operations of a user's own source. */
  private interface Reading {
    Operand<TUint8> image(Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index);
  }

  /** Pictures whose names and operations are of a user's own. */
  private record Own(ImageSet images, IntFunction<String> names, Reading reading)
      implements Images {
    @Override
    public int count() {
      return images.count();
    }

    @Override
    public int height() {
      return images.height();
    }

    @Override
    public int width() {
      return images.width();
    }

    @Override
    public int channels() {
      return images.channels();
    }

    @Override
    public int[] labels() {
      return images.labels();
    }

    @Override
    public List<TType> tensors() {
      return images.tensors();
    }

    @Override
    public String nameOf(int image) {
      return names.apply(image);
    }

    @Override
    public Operand<TUint8> image(
        Ops tf, List<? extends Operand<?>> tensors, Operand<TInt32> index) {
      return reading.image(tf, tensors, index);
    }
  }

  private static List<String> classes(int count) {
    return IntStream.range(0, count).mapToObj(i -> "class, \"" + i + "\"").toList();
  }

  private static EvaluationReport report(Said said, int classes) {
    Images images = Pictures.set(said.predictions().count(), 8, 6, 1, 4, 1);
    return new EvaluationReport("tiny", classes(classes), images, said.predictions());
  }

  private static List<List<String>> table(Path file) throws IOException {
    return CsvTable.rows(Files.readString(file));
  }

  private static BufferedImage picture(Path file) throws IOException {
    return ImageIO.read(file.toFile());
  }

  @Test
  void tablesAndPictures() throws IOException {
    Said said = Said.random(IMAGES, CLASSES, 1);
    Path report = directory.resolve("report");

    assertThat(report(said, CLASSES).create(report)).isEmpty();

    try (Stream<Path> files = Files.list(report)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "calibration.csv",
              "calibration.png",
              "classes.csv",
              "confusion.csv",
              "confusion.png",
              "largest-losses.png",
              "predictions.csv");
    }
    try (Stream<Path> beside = Files.list(directory)) {
      assertThat(beside).containsExactly(report);
    }
    for (String name : List.of("calibration", "confusion", "largest-losses")) {
      assertThat(picture(report.resolve(name + ".png")).getWidth()).as(name).isGreaterThan(300);
    }
  }

  @Test
  void allTablesAgreeWithTheTop1() throws IOException {
    Said said = Said.random(IMAGES, CLASSES, 2);
    report(said, CLASSES).create(directory);

    List<List<String>> confusion = table(directory.resolve("confusion.csv"));
    int diagonal = 0;
    int all = 0;
    for (int label = 0; label < CLASSES; label++) {
      List<String> row = confusion.get(label + 1);
      assertThat(row.get(0)).isEqualTo(confusion.get(0).get(label + 1)).startsWith("class, \"");
      diagonal += Integer.parseInt(row.get(label + 1));
      all += row.stream().skip(1).mapToInt(Integer::parseInt).sum();
    }
    assertThat(all).isEqualTo(IMAGES);
    assertThat((double) diagonal / IMAGES).isEqualTo(said.top1());

    List<List<String>> classes = table(directory.resolve("classes.csv"));
    assertThat(classes.stream().skip(1).mapToInt(row -> Integer.parseInt(row.get(3))).sum())
        .isEqualTo(diagonal);
    List<List<String>> predictions = table(directory.resolve("predictions.csv"));
    assertThat(predictions).hasSize(IMAGES + 1);
    assertThat(predictions.stream().filter(row -> row.get(1).equals(row.get(2)))).hasSize(diagonal);
    List<List<String>> calibration = table(directory.resolve("calibration.csv"));
    assertThat(calibration.stream().skip(1).mapToInt(row -> Integer.parseInt(row.get(2))).sum())
        .isEqualTo(IMAGES);
  }

  /** The probability of the answer, and minus the logarithm of that of the class. */
  @Test
  void predictionsHoldProbabilityAndLoss() throws IOException {
    Said said = new Said(2).of(4, 0, 1, 0.7).of(4, 2, 2, 0.4);
    report(said, 4).create(directory);

    List<List<String>> rows = table(directory.resolve("predictions.csv"));
    assertThat(Double.parseDouble(rows.get(1).get(3))).isCloseTo(0.7, within(1e-6));
    assertThat(Double.parseDouble(rows.get(1).get(4))).isCloseTo(-Math.log(0.1), within(1e-5));
    assertThat(Double.parseDouble(rows.get(2).get(4))).isCloseTo(-Math.log(0.4), within(1e-6));
  }

  /** A logarithm of 1 is 0, and so is the loss. */
  @Test
  void theLossOfACertainHitIsZero() throws IOException {
    report(new Said(1).of(0, 200, 0), 2).create(directory);

    assertThat(table(directory.resolve("predictions.csv")).get(1)).endsWith("1.0", "0.0");
  }

  @Test
  void hostileNamesStayInTheirFields() throws IOException {
    Random random = new Random(3);
    String letters = ",;\"'\n\r\t \u001b\u202e=äあ😀a/\\";
    int[] points = letters.codePoints().toArray();
    List<String> names =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    random
                        .ints(1 + random.nextInt(9), 0, points.length)
                        .map(place -> points[place])
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString())
            .toList();
    Said said = Said.random(200, 4, 5);
    ImageSet set = Pictures.set(200, 8, 8, 3, 4, 1);
    Images images = new Own(set, names::get, set::image);

    new EvaluationReport("\u001b[2Jtiny", classes(4), images, said.predictions()).create(directory);

    List<List<String>> rows = table(directory.resolve("predictions.csv"));
    assertThat(rows).hasSize(201).allSatisfy(row -> assertThat(row).hasSize(5));
    for (int i = 0; i < 200; i++) {
      assertThat(rows.get(i + 1).get(0)).isEqualTo(Printable.of(names.get(i)));
    }
    assertThat(Files.readString(directory.resolve("predictions.csv")))
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void aThousandClassesAreDrawnOnAPictureThatFitsAScreen() throws IOException {
    report(Said.random(400, 1000, 4), 1000).create(directory);

    BufferedImage matrix = picture(directory.resolve("confusion.png"));
    assertThat(matrix.getWidth()).isBetween(1000, 1300);
    assertThat(matrix.getHeight()).isBetween(1000, 1300);
    assertThat(table(directory.resolve("confusion.csv"))).hasSize(1001);
  }

  @Test
  void theMatrixOfManyClassesIsLeftOut() throws IOException {
    int classes = EvaluationReport.MOST_CLASSES + 1;

    assertThat(report(Said.random(20, classes, 4), classes).create(directory))
        .extracting(Problem::what)
        .containsExactly("no matrix of confusions of 2,001 classes, only of up to 2,000 classes");

    assertThat(directory.resolve("confusion.csv")).doesNotExist();
    assertThat(directory.resolve("confusion.png")).doesNotExist();
    assertThat(table(directory.resolve("classes.csv"))).hasSize(classes + 1);
  }

  @Test
  void imagesWithoutAnAnswerHaveAnEmptyField() throws IOException {
    report(new Said(2).of(1, Float.NaN, 0).of(2, 0, 0, 0.9), 2).create(directory);

    assertThat(table(directory.resolve("predictions.csv")).get(1))
        .containsExactly("image 0 of 2", "class, \"1\"", "", "", "");
  }

  @Test
  void aReportTakesThePlaceOfTheOneBefore() throws IOException {
    Path report = directory.resolve("report");
    report(Said.random(30, CLASSES, 1), CLASSES).replace(report);
    Files.writeString(report.resolve("old"), "");

    report(Said.random(IMAGES, CLASSES, 2), CLASSES).replace(report);

    assertThat(report.resolve("old")).doesNotExist();
    assertThat(table(report.resolve("predictions.csv"))).hasSize(IMAGES + 1);
    try (Stream<Path> beside = Files.list(directory)) {
      assertThat(beside).containsExactly(report);
    }
  }

  private static EvaluationReport reportOf(Reading reading) {
    ImageSet set = Pictures.set(30, 8, 6, 1, CLASSES, 1);
    Images images = new Own(set, set::nameOf, reading);
    Said said = Said.random(30, CLASSES, 1);
    return new EvaluationReport("tiny", classes(CLASSES), images, said.predictions());
  }

  @Test
  void anImageThatCanNoLongerBeReadCostsOnePicture() throws IOException {
    EvaluationReport report =
        reportOf(
            (tf, tensors, index) ->
                tf.image.decodePng(
                    tf.constant("no picture"), TUint8.class, DecodePng.channels(1L)));

    assertThat(report.create(directory))
        .extracting(Problem::what)
        .singleElement(as(STRING))
        .startsWith("no largest-losses.png: image ")
        .contains(" cannot be read: ");

    assertThat(directory.resolve("confusion.png")).exists();
    assertThat(directory.resolve("calibration.png")).exists();
    assertThat(directory.resolve("largest-losses.png")).doesNotExist();
  }

  @Test
  void aDefectIsNoWarning() {
    EvaluationReport report =
        reportOf(
            (tf, tensors, index) -> {
              throw new IllegalStateException("a defect");
            });

    assertThatThrownBy(() -> report.create(directory.resolve("report")))
        .hasStackTraceContaining("a defect");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsLeft() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThatThrownBy(
            () -> report(Said.random(30, CLASSES, 1), CLASSES).create(file.resolve("report")))
        .isInstanceOf(IOException.class);
    try (Stream<Path> beside = Files.list(directory)) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void theLargestLossesComeFirst() {
    Said said = new Said(40);
    for (int i = 0; i < 40; i++) {
      said.of(2, 0, 0, 0.55 + 0.01 * i);
    }

    assertThat(LossSheet.largest(said.predictions()))
        .containsExactlyElementsOf(IntStream.range(0, 25).boxed().toList());
  }
}
