package dev.convoke.runtime.run;

import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The directory of one run: {@code run.json}, {@code metrics.csv}, {@code train.log}, {@code
 * first-batch.png}, {@code accuracy.png}, {@code loss.png} and {@code checkpoints/}.
 */
public final class RunDirectory {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss", Locale.ROOT);
  private static final String FILE = "run.json";
  private static final String CHECKPOINTS = "checkpoints";
  private static final String LOG = "train.log";
  private static final String ANOTHER = "choose another directory with --run";

  private final Path path;
  private final RunStart start;

  private RunDirectory(Path path, RunStart start) {
    this.path = path;
    this.start = start;
  }

  /**
   * Creates {@code runs/<network>/<time>}, with {@code -2}, {@code -3} … at the end if runs start
   * in the same second.
   *
   * @param base the directory {@code runs}
   */
  public static RunDirectory create(Path base, RunStart start, LocalDateTime now) {
    Path parent = base.resolve(start.network());
    String name = TIME.format(now);
    try {
      Disk.createDirectories(parent);
      Path path = parent.resolve(name);
      for (int number = 2; !created(path); number++) {
        path = parent.resolve(name + "-" + number);
      }
      Disk.force(parent);
      return initialised(path, start);
    } catch (IOException failed) {
      throw cannotCreate(parent.resolve(name), failed);
    }
  }

  /**
   * Creates the directory that the user named; it must not exist or be empty.
   *
   * @param resume the command that resumes a run in it, to suggest
   */
  public static RunDirectory createAt(Path path, RunStart start, String resume) {
    if (Files.exists(path.resolve(FILE))) {
      throw holdsRun(path, resume);
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path)) {
      throw new UsageException(
          Problem.of(path + ": not a directory")
              .expected("a new or empty directory")
              .found(Disk.kind(path))
              .fix(ANOTHER));
    }
    try {
      Disk.createDirectories(path);
      if (!isEmpty(path)) {
        throw notEmpty(path);
      }
      return initialised(path, start);
    } catch (FileAlreadyExistsException another) {
      throw notEmpty(path);
    } catch (IOException failed) {
      throw cannotCreate(path, failed);
    }
  }

  /** Opens the directory of a run that was started before. */
  public static RunDirectory open(Path path) {
    if (!Files.isDirectory(path)) {
      throw new UsageException(
          withRuns(
              Problem.of(path + (Files.exists(path) ? ": not a directory" : ": no such directory"))
                  .expected("the directory of a run, such as runs/NETWORK/2026-01-31_12-00-00")));
    }
    Path file = path.resolve(FILE);
    // Where neither is known, the directory may not be searched, and reading says so.
    if (Files.notExists(file) || (Files.exists(file) && !Files.isRegularFile(file))) {
      throw new UsageException(
          withRuns(
              Problem.of(path + ": not the directory of a run")
                  .expected("a file " + FILE + " in it")
                  .found(Files.exists(file) ? FILE + " is " + Disk.kind(file) : "no " + FILE)));
    }
    return new RunDirectory(path, RunStart.read(file));
  }

  /** How to see the runs there are, where there are any in their usual place. */
  private static Problem withRuns(Problem problem) {
    return Files.isDirectory(Path.of("runs")) ? problem.fix("ls -d runs/*/*") : problem;
  }

  /** The directory. */
  public Path path() {
    return path;
  }

  /** How the run was started. */
  public RunStart start() {
    return start;
  }

  /** The file that says how the run was started. */
  public Path file() {
    return path.resolve(FILE);
  }

  /** Where checkpoints go. */
  public Path checkpoints() {
    return path.resolve(CHECKPOINTS);
  }

  /**
   * Does something that nobody else may do with the run meanwhile: trains it.
   *
   * @param warnings hears that the file system knows no locks
   * @throws UsageException where another process or thread trains the run
   */
  public <T> T locked(Consumer<Problem> warnings, Supplier<T> work) {
    RunLock lock = RunLock.acquire(path, warnings);
    try {
      return work.get();
    } finally {
      lock.close();
    }
  }

  /** The metrics of every epoch. */
  public Path metrics() {
    return path.resolve("metrics.csv");
  }

  /**
   * The report of an evaluation.
   *
   * @param step of the checkpoint that was evaluated
   * @param views that each image was seen in, as part of a file's name
   */
  public Path evaluation(long step, String views) {
    return path.resolve(String.format(Locale.ROOT, "evaluation-%010d-%s", step, views));
  }

  /** Images of the first batch. */
  public Path firstBatch() {
    return path.resolve("first-batch.png");
  }

  /** The log. */
  public Path log() {
    return path.resolve(LOG);
  }

  private static boolean created(Path path) throws IOException {
    try {
      Files.createDirectory(path);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  /** Of several processes that choose one empty directory, one makes the next directory. */
  private static RunDirectory initialised(Path path, RunStart start) throws IOException {
    Path checkpoints = path.resolve(CHECKPOINTS);
    Files.createDirectory(checkpoints);
    try {
      start.write(path.resolve(FILE));
    } catch (IOException failed) {
      Files.deleteIfExists(checkpoints); // so that the directory can be named again
      throw failed;
    }
    return new RunDirectory(path, start);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    return Disk.list(directory).isEmpty();
  }

  /** A run that is being trained is no run to resume, nor is one that is done. */
  private static UsageException holdsRun(Path path, String resume) {
    RunLock.acquire(path, warning -> {}).close();
    return new UsageException(
        Problem.of(path + ": there is already a run in this directory")
            .fix(RunLog.isDone(path.resolve(LOG)) ? ANOTHER : resume + ", or " + ANOTHER));
  }

  private static UsageException notEmpty(Path path) {
    return new UsageException(
        Problem.of(path + ": the directory is not empty")
            .expected("a new or empty directory")
            .fix(ANOTHER));
  }

  private static UsageException cannotCreate(Path path, IOException failed) {
    return new UsageException(
        Problem.of(path + ": the run directory cannot be created")
            .found(Disk.reason(failed))
            .fix("choose a directory that you may write to with --run DIR"),
        failed);
  }
}
