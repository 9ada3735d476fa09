package dev.convoke.runtime.run;

import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.disk.AtomicFile;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.disk.RegularFile;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code metrics.csv}: a line an epoch, on disk as soon as the epoch is done. */
public final class MetricsLog {

  private final Path file;
  private final List<EpochMetrics> lines;

  private MetricsLog(Path file, List<EpochMetrics> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * Starts the file of a new run.
   *
   * @param part that is measured after each epoch
   */
  public static MetricsLog create(Path file, EvaluationPart part) {
    return rewritten(file, part, new ArrayList<>());
  }

  /**
   * Continues the file of a run.
   *
   * @param part that is measured after each epoch
   * @param epochs epochs done at the checkpoint that training resumes from; lines of later epochs
   *     are dropped, since training will write them again
   * @param warnings hears of what is lost: a last line without its end, as a power cut or a full
   *     disk leaves it, and lines of epochs that are done, also where the whole file is gone.
   *     Training goes on, since nothing depends on them
   * @throws UsageException where another line is damaged, or the file cannot be read or written
   */
  public static MetricsLog resume(
      Path file, EvaluationPart part, int epochs, Consumer<Problem> warnings) {
    String text = text(file);
    int whole = text.lastIndexOf('\n') + 1;
    List<EpochMetrics> kept =
        new ArrayList<>(parse(file, EpochMetrics.header(part), text.substring(0, whole)));
    kept.removeIf(line -> line.epoch() > epochs);
    boolean torn = whole < text.length();
    if (torn) {
      warnings.accept(torn(file, text.substring(whole), kept.size(), epochs));
    }
    int missing = epochs - kept.size() - (torn ? 1 : 0);
    if (missing > 0) {
      warnings.accept(lost(file, missing, kept.size(), epochs));
    }
    return rewritten(file, part, kept);
  }

  /** Reads the lines that are finished; a file that does not exist has none. */
  public static List<EpochMetrics> read(Path file) {
    String text = text(file);
    String header =
        Stream.of(EvaluationPart.values())
            .map(EpochMetrics::header)
            .filter(text::startsWith)
            .findFirst()
            .orElse(EpochMetrics.header(EvaluationPart.TEST));
    return List.copyOf(parse(file, header, text.substring(0, text.lastIndexOf('\n') + 1)));
  }

  /** Adds a line and waits for the disk, as the checkpoint that follows does. */
  public void append(EpochMetrics line) {
    lines.add(line);
    try {
      Files.writeString(
          file, line.csv() + "\n", StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
    } catch (IOException failed) {
      throw new TrainingException(cannotWrite(failed), failed);
    }
  }

  /** All lines so far. */
  public List<EpochMetrics> lines() {
    return List.copyOf(lines);
  }

  private static MetricsLog rewritten(Path file, EvaluationPart part, List<EpochMetrics> lines) {
    MetricsLog log = new MetricsLog(file, lines);
    StringBuilder text = new StringBuilder(EpochMetrics.header(part)).append('\n');
    lines.forEach(line -> text.append(line.csv()).append('\n'));
    try {
      AtomicFile.write(file, text.toString());
    } catch (IOException failed) {
      throw new UsageException(log.cannotWrite(failed), failed);
    }
    return log;
  }

  /** A file that does not exist has no text. Bytes that are no text become marks, not errors. */
  private static String text(Path file) {
    try {
      return Files.exists(file) ? new String(RegularFile.bytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException unreadable) {
      throw new UsageException(
          Problem.of(file + ": cannot be read")
              .expected("the metrics of the run, or nothing")
              .found(Disk.reason(unreadable))
              .fix("put the file back, or move this away; resume then begins a new one"),
          unreadable);
    }
  }

  private static List<EpochMetrics> parse(Path file, String header, String text) {
    List<String> texts = text.lines().toList();
    if (!texts.isEmpty() && !texts.get(0).equals(header)) {
      throw new UsageException(
          damaged(file, header, 1, texts.get(0)).fix("put the expected line back"));
    }
    List<EpochMetrics> lines = new ArrayList<>();
    int epoch = 0;
    for (int i = 1; i < texts.size(); i++) {
      EpochMetrics line;
      try {
        line = EpochMetrics.parse(texts.get(i));
      } catch (NumberFormatException malformed) {
        throw new UsageException(
            damaged(file, header, i + 1, texts.get(i)).fix("remove the line"), malformed);
      }
      if (line.epoch() <= epoch) {
        throw new UsageException(
            Problem.of(file + ": line " + (i + 1) + " is out of order")
                .expected("an epoch after " + epoch)
                .found(texts.get(i))
                .fix("remove the line"));
      }
      epoch = line.epoch();
      lines.add(line);
    }
    return lines;
  }

  private static Problem damaged(Path file, String header, int number, String text) {
    return Problem.of(file + ": line " + number + " is damaged").expected(header).found(text);
  }

  private static Problem torn(Path file, String text, int kept, int epochs) {
    String what =
        kept < epochs
            ? "; with it the numbers of epoch " + epochs + " are lost"
            : "; training will write it again";
    return Problem.of(file + ": the last line was not finished and is dropped" + what).found(text);
  }

  private static Problem lost(Path file, int missing, int kept, int epochs) {
    String found = Files.exists(file) ? kept + (kept == 1 ? " line" : " lines") : "no such file";
    return Problem.of(
            String.format(
                Locale.ROOT,
                "%s: the numbers of %d of the %d epochs that are done are lost; resuming goes on"
                    + " without them",
                file,
                missing,
                epochs))
        .expected("a line for each epoch that is done")
        .found(found)
        .fix("if you have a copy of the file, stop, put it back, and resume again");
  }

  private Problem cannotWrite(IOException failed) {
    return Problem.of(file + ": cannot be written")
        .found(Disk.reason(failed))
        .fix(
            Files.isDirectory(file.toAbsolutePath().resolveSibling(""))
                ? "check that the disk is not full and that you may write there, then resume"
                : "the directory of the run is gone: put it back, then resume");
  }
}
