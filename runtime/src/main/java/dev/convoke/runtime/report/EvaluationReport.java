package dev.convoke.runtime.report;

import dev.convoke.runtime.data.Images;
import dev.convoke.runtime.data.UnreadableImageException;
import dev.convoke.runtime.disk.AtomicDirectory;
import dev.convoke.runtime.drawing.Fonts;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The files of an evaluation.
 *
 * @param title what was evaluated, above each picture
 * @param classes their names
 * @param images that were evaluated
 */
public record EvaluationReport(
    String title, List<String> classes, Images images, Predictions predictions) {

  /** A matrix of more has four million cells, which nobody looks at. */
  static final int MOST_CLASSES = 2_000;

  /**
   * Writes all files into a directory that is new or empty.
   *
   * @return what is left out, and why
   */
  public List<Problem> create(Path directory) throws IOException {
    List<Problem> leftOut = new ArrayList<>();
    AtomicDirectory.create(directory, unfinished -> fill(unfinished, leftOut));
    return leftOut;
  }

  /**
   * Writes a directory with all files, in the place of the one that was there.
   *
   * @return what is left out, and why
   */
  public List<Problem> replace(Path directory) throws IOException {
    List<Problem> leftOut = new ArrayList<>();
    AtomicDirectory.replace(directory, unfinished -> fill(unfinished, leftOut));
    return leftOut;
  }

  private void fill(Path directory, List<Problem> leftOut) throws IOException {
    Calibration calibration = Calibration.of(predictions);
    Confusion confusion = Confusion.of(predictions, classes.size());
    boolean hasMatrix = classes.size() <= MOST_CLASSES;
    predictions(directory.resolve("predictions.csv"));
    classes(directory.resolve("classes.csv"));
    calibration(directory.resolve("calibration.csv"), calibration);
    if (hasMatrix) {
      confusion(directory.resolve("confusion.csv"), confusion);
    } else {
      leftOut.add(
          Problem.of(
              "no matrix of confusions of "
                  + Counted.of(classes.size(), "class", "classes")
                  + ", only of up to "
                  + Counted.of(MOST_CLASSES, "class", "classes")));
    }
    Optional<String> obstacle = Fonts.obstacle();
    if (obstacle.isPresent()) {
      leftOut.add(Problem.of("no pictures: " + obstacle.get() + "; the tables have the numbers"));
      return;
    }
    Files.write(directory.resolve("calibration.png"), CalibrationPlot.png(title, calibration));
    if (hasMatrix) {
      Files.write(directory.resolve("confusion.png"), ConfusionPlot.png(title, confusion, classes));
    }
    losses(directory.resolve("largest-losses.png"), leftOut);
  }

  private void losses(Path file, List<Problem> leftOut) throws IOException {
    try {
      Files.write(file, LossSheet.png(title, images, classes, predictions));
    } catch (UnreadableImageException changed) {
      // since it was evaluated
      leftOut.add(Problem.of("no " + file.getFileName() + ": " + changed.getMessage()));
    }
  }

  private void predictions(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("image,true,predicted,probability,loss\n");
      for (int image = 0; image < predictions.count(); image++) {
        CsvLine line =
            new CsvLine().text(images.nameOf(image)).text(classes.get(predictions.label(image)));
        if (predictions.answer(image).isPresent()) {
          line.text(classes.get(predictions.answer(image).getAsInt()));
        } else {
          line.nothing();
        }
        line.number(predictions.probability(image)).number(predictions.loss(image));
        out.write(line.toString());
      }
    }
  }

  private void classes(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("class,images,predicted,hits,precision,recall,f1\n");
      for (ClassScore score : ClassScore.of(predictions, classes.size())) {
        CsvLine line =
            new CsvLine()
                .text(classes.get(score.label()))
                .number(score.images())
                .number(score.answered())
                .number(score.hits());
        for (OptionalDouble share : List.of(score.precision(), score.recall(), score.f1())) {
          line.number(share.orElse(Double.NaN));
        }
        out.write(line.toString());
      }
    }
  }

  private void confusion(Path file, Confusion confusion) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      CsvLine header = new CsvLine().text("true \\ predicted");
      classes.forEach(header::text);
      out.write(header.toString());
      confusion.rows((row, label) -> write(out, row, classes.get(label)));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static void write(Writer out, int[] row, String name) {
    CsvLine line = new CsvLine().text(name);
    for (int count : row) {
      line.number(count);
    }
    try {
      out.write(line.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void calibration(Path file, Calibration calibration) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("above,up_to,images,mean_probability,accuracy\n");
      List<Calibration.Bin> bins = calibration.bins();
      for (int i = 0; i < bins.size(); i++) {
        Calibration.Bin bin = bins.get(i);
        CsvLine line =
            new CsvLine()
                .number((double) i / bins.size())
                .number((i + 1.0) / bins.size())
                .number(bin.images());
        if (bin.images() == 0) {
          line.nothing().nothing();
        } else {
          line.number(bin.meanConfidence()).number(bin.accuracy());
        }
        out.write(line.toString());
      }
    }
  }
}
