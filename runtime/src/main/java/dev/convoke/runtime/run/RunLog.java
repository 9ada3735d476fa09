package dev.convoke.runtime.run;

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
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** {@code train.log}: what happened and when, a line each; resuming continues the file. */
public final class RunLog {

  /** The last line of a run that has come to its end. */
  public static final String DONE = "done";

  private static final String AFTER_THE_TIME = "  ";

  /** With seconds that are 0, which the time itself leaves out of its text. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  private final Path file;
  private final Clock clock;

  private RunLog(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * A log.
   *
   * @param file created with the first line
   * @throws UsageException where it is a pipe, which would be waited for until somebody reads it
   */
  public static RunLog open(Path file, Clock clock) {
    if (Disk.isPipe(file)) {
      throw new UsageException(
          Problem.of(file + ": a pipe")
              .expected("the log of the run, or nothing")
              .fix("move it away; training then begins a new log"));
    }
    return new RunLog(file, clock);
  }

  /**
   * Whether the last line is {@link #DONE}. A log that is gone, or cannot be read, does not say so.
   */
  public static boolean isDone(Path file) {
    try {
      String text = new String(RegularFile.bytes(file), StandardCharsets.ISO_8859_1); // any byte
      return text.stripTrailing().endsWith(AFTER_THE_TIME + DONE);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Adds a text of one or more lines. */
  public void add(String text) {
    String now = TIME.format(LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    try {
      Files.writeString(
          file,
          now + AFTER_THE_TIME + text + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new TrainingException(
          Problem.of(file + ": cannot be written")
              .found(Disk.reason(failed))
              .fix("check that the disk is not full and that you may write there, then resume"),
          failed);
    }
  }
}
