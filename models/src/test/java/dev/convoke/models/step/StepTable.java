package dev.convoke.models.step;

import dev.convoke.description.NetworkDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps as a table in Markdown, and its place in {@code docs/performance.md}. */
final class StepTable {

  private static final Path PAGE = Path.of("../docs/performance.md");
  private static final String BEGIN = "<!-- training steps -->\n";
  private static final String END = "<!-- end of training steps -->\n";
  private static final double MEBIBYTE = 1 << 20;
  private static final double KIBIBYTES_PER_MEBIBYTE = 1 << 10;
  private static final int BYTES_PER_FLOAT = 4;

  private final List<String> rows = new ArrayList<>();

  StepTable() {
    rows.add(
        "| network | batch | build, s | step, s | memory before, MiB | at most, MiB | more, MiB |"
            + " worked out, MiB |");
    rows.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  }

  /** Adds a row. */
  void add(NetworkDescription network, MeasuredStep step) {
    double before = step.kibibytesBefore() / KIBIBYTES_PER_MEBIBYTE;
    double most = step.peakKibibytes() / KIBIBYTES_PER_MEBIBYTE;
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.2f | %.0f | %.0f | %.0f | %.0f |",
            step.network(),
            step.batch(),
            step.buildSeconds(),
            step.stepSeconds(),
            before,
            most,
            most - before,
            workedOut(network, step.batch()) / MEBIBYTE));
  }

  /** The description's memory is that of the declared batch; activations grow with the images. */
  private static double workedOut(NetworkDescription network, int batch) {
    NetworkDescription.Memory memory = network.costs().memory();
    double weights =
        (double) BYTES_PER_FLOAT * (network.costs().parameters() + network.costs().statistics());
    double activations = (double) memory.trainingActivations() * batch / memory.batch();
    return weights + memory.optimizer() + activations;
  }

  String text() {
    return String.join("\n", rows) + '\n';
  }

  /** Writes the table into the page. */
  void write() {
    try {
      String page = Files.readString(PAGE);
      int begin = page.indexOf(BEGIN) + BEGIN.length();
      Files.writeString(
          PAGE, page.substring(0, begin) + text() + page.substring(page.indexOf(END)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
