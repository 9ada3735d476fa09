package dev.convoke.runtime.run;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** {@code metrics.csv}: a line an epoch, on disk as soon as the epoch is done. */
public final class MetricsLog {

  private final Path file;
  private final List<EpochMetrics> lines;

  private MetricsLog(Path file, List<EpochMetrics> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Starts the file of a new run. */
  public static MetricsLog create(Path file) {
    return rewritten(file, new ArrayList<>());
  }

  /**
   * Continues the file of a run.
   *
   * @param epochs epochs done at the checkpoint that training resumes from; lines of later epochs
   *     are dropped, since training will write them again
   */
  public static MetricsLog resume(Path file, int epochs) {
    List<EpochMetrics> kept = new ArrayList<>(read(file));
    kept.removeIf(line -> line.epoch() > epochs);
    return rewritten(file, kept);
  }

  /** Reads a file; one that does not exist has no lines. */
  public static List<EpochMetrics> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<EpochMetrics> lines = new ArrayList<>();
    try {
      List<String> texts = Files.readAllLines(file);
      for (int i = 1; i < texts.size(); i++) {
        lines.add(parse(file, i + 1, texts.get(i)));
      }
    } catch (IOException unreadable) {
      throw new UsageException(
          Problem.of(file + ": cannot be read").found(String.valueOf(unreadable.getMessage())),
          unreadable);
    }
    return List.copyOf(lines);
  }

  /** Adds a line. */
  public void append(EpochMetrics line) {
    lines.add(line);
    try {
      Files.writeString(file, line.csv() + "\n", StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new TrainingException(cannotWrite(failed), failed);
    }
  }

  /** All lines so far. */
  public List<EpochMetrics> lines() {
    return List.copyOf(lines);
  }

  private static MetricsLog rewritten(Path file, List<EpochMetrics> lines) {
    MetricsLog log = new MetricsLog(file, lines);
    StringBuilder text = new StringBuilder(EpochMetrics.HEADER).append('\n');
    lines.forEach(line -> text.append(line.csv()).append('\n'));
    try {
      AtomicFile.write(file, text.toString());
    } catch (IOException failed) {
      throw new UsageException(log.cannotWrite(failed), failed);
    }
    return log;
  }

  private static EpochMetrics parse(Path file, int number, String text) {
    try {
      return EpochMetrics.parse(text);
    } catch (NumberFormatException malformed) {
      throw new UsageException(
          Problem.of(file + ": line " + number + " is damaged")
              .expected(EpochMetrics.HEADER)
              .found(text)
              .fix("remove the line"),
          malformed);
    }
  }

  private Problem cannotWrite(IOException failed) {
    return Problem.of(file + ": cannot be written")
        .found(failed.getClass().getSimpleName() + ": " + failed.getMessage())
        .fix("check that the disk is not full and that you may write there, then resume");
  }
}
