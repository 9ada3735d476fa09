package dev.convoke.runtime.checkpoint;

import dev.convoke.description.codec.NewerFormatException;
import dev.convoke.description.codec.UnreadableException;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.TrainingException;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * The checkpoints of one run: the newest few and the best, in one directory.
 *
 * <p>A checkpoint is written beside its place, forced to the disk and renamed, so under its own
 * name it is always whole. Not for several writers at once.
 */
public final class CheckpointStore {

  private static final Pattern FINISHED = Pattern.compile("step-(\\d{10,18})(\\.replaced)?");
  private static final Pattern LEFT_OVER = Pattern.compile(FINISHED.pattern() + "\\.tmp");
  private static final String UNFINISHED = ".tmp";
  private static final String REPLACED = ".replaced";

  private final Path directory;
  private final int keepLast;
  // So that the digests of a checkpoint are computed once in a process, not at every save.
  private final Set<Path> knownWhole = new HashSet<>();

  /** Keeps the last three and the best. */
  public CheckpointStore(Path directory) {
    this(directory, 3);
  }

  /**
   * @param directory need not exist yet
   * @param keepLast newest checkpoints that stay, at least 1
   */
  public CheckpointStore(Path directory, int keepLast) {
    if (keepLast < 1) {
      throw new IllegalArgumentException("a store keeps at least one checkpoint");
    }
    this.directory = directory;
    this.keepLast = keepLast;
  }

  /** Where the checkpoints are. */
  public Path directory() {
    return directory;
  }

  /** Writes the files of the variables, whose names begin with a prefix. */
  @FunctionalInterface
  public interface WeightsWriter {
    /** Writes; a {@link TensorFlowException} counts as a failure of the disk. */
    void write(Path prefix);
  }

  /**
   * Writes a checkpoint and deletes those that are no longer kept.
   *
   * @param warnings hears of old ones that cannot be deleted; the next save tries again
   * @return the checkpoint's directory
   * @throws TrainingException where it cannot be written; the older ones are untouched
   */
  public Path save(CheckpointState state, WeightsWriter weights, Consumer<Problem> warnings) {
    String name = String.format(Locale.ROOT, "step-%010d", state.position().step());
    Path finished = directory.resolve(name);
    Path unfinished = directory.resolve(name + UNFINISHED);
    try {
      Disk.createDirectories(directory);
      Disk.deleteTree(unfinished);
      Files.createDirectory(unfinished);
      weights.write(Checkpoint.weights(unfinished));
      Files.writeString(unfinished.resolve(Checkpoint.STATE_FILE), StateJson.write(state));
      Digests.write(unfinished);
      Disk.forceTree(unfinished);
      publish(unfinished, finished);
      knownWhole.add(finished);
    } catch (IOException | TensorFlowException e) {
      throw failure(state.position().step(), unfinished, e);
    }
    try {
      prune(finished);
    } catch (IOException e) {
      warnings.accept(
          Problem.of(directory + ": old checkpoints cannot be deleted").found(Disk.reason(e)));
    }
    return finished;
  }

  private void publish(Path unfinished, Path finished) throws IOException {
    Path replaced = directory.resolve(finished.getFileName() + REPLACED);
    if (Files.exists(finished)) {
      Disk.deleteTree(replaced);
      Files.move(finished, replaced, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    Disk.force(directory);
    Disk.deleteTree(replaced);
  }

  /**
   * The newest checkpoint that is whole; each one that is not is told and passed over.
   *
   * @throws UsageException where a newer version of Convoke has written it: the run is to go on
   *     from there and not from an older one
   */
  public Optional<Checkpoint> newest(Consumer<Problem> warnings) {
    Set<Path> seen = new HashSet<>();
    List<Path> candidates = finishedNewestFirst();
    // Whoever trains the run meanwhile may write newer ones and delete these.
    while (seen.addAll(candidates)) {
      for (Path candidate : candidates) {
        try {
          Optional<Checkpoint> checkpoint = verified(candidate, warnings);
          if (checkpoint.isPresent()) {
            return checkpoint;
          }
        } catch (NewerFormatException e) {
          throw new UsageException(Checkpoint.newer(candidate, e), e);
        }
      }
      candidates = finishedNewestFirst().stream().filter(later -> !seen.contains(later)).toList();
    }
    return Optional.empty();
  }

  /**
   * The whole checkpoint with the most images hit, of the validation part or, without one, of the
   * test part; of equals the newest.
   */
  public Optional<Checkpoint> best() {
    Optional<Checkpoint> best = Optional.empty();
    for (Path candidate : finishedNewestFirst()) {
      Optional<Checkpoint> checkpoint = verified(candidate);
      if (checkpoint.isPresent() && top1(checkpoint) > top1(best)) {
        best = checkpoint;
      }
    }
    return best;
  }

  /** Whether there is any finished checkpoint, whole or damaged. */
  public boolean isEmpty() {
    return finishedNewestFirst().isEmpty();
  }

  private static double top1(Optional<Checkpoint> checkpoint) {
    return checkpoint.map(c -> c.state().top1()).orElse(OptionalDouble.empty()).orElse(-1);
  }

  private Optional<Checkpoint> verified(Path candidate, Consumer<Problem> warnings) {
    try {
      Checkpoint checkpoint = Checkpoint.verify(candidate);
      requireItsStep(candidate, checkpoint);
      knownWhole.add(candidate);
      return Optional.of(checkpoint);
    } catch (DamagedException e) {
      knownWhole.remove(candidate);
      if (Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)) {
        warnings.accept(
            Problem.of(candidate + ": a checkpoint that cannot be used, skipped")
                .found(e.damage()));
      }
      return Optional.empty();
    }
  }

  /** By its name it is the newest or not, and stays or not. */
  private static void requireItsStep(Path candidate, Checkpoint checkpoint)
      throws DamagedException {
    long step = checkpoint.state().position().step();
    if (step != step(candidate)) {
      throw new DamagedException("it is the checkpoint of step " + step + ", under another name");
    }
  }

  private Optional<Checkpoint> verified(Path candidate) {
    try {
      return verified(candidate, damaged -> {});
    } catch (NewerFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Deletes what is older than the newest whole checkpoints, but for the best and the one that was
   * just written: a run that goes on from an older one must not lose what it goes on from. So
   * damaged ones do not count either.
   */
  private void prune(Path justWritten) throws IOException {
    List<Path> old = new ArrayList<>();
    Optional<Checkpoint> best = Optional.empty();
    int whole = 0;
    for (Path candidate : finishedNewestFirst()) {
      if (whole >= keepLast) {
        old.add(candidate);
      }
      Optional<Checkpoint> checkpoint = ifWhole(candidate);
      if (checkpoint.isEmpty()) {
        continue;
      }
      whole++;
      if (top1(checkpoint) > top1(best)) {
        best = checkpoint;
      }
    }
    best.ifPresent(checkpoint -> old.remove(checkpoint.directory()));
    old.remove(justWritten);
    for (Path checkpoint : old) {
      discard(checkpoint);
    }
    for (Path entry : Disk.list(directory)) {
      if (LEFT_OVER.matcher(entry.getFileName().toString()).matches()) { // by a crash
        Disk.deleteTree(entry);
      }
    }
  }

  private Optional<Checkpoint> ifWhole(Path candidate) {
    return knownWhole.contains(candidate) ? unverified(candidate) : verified(candidate);
  }

  /** Reads a state without digests, which agreed before. */
  private static Optional<Checkpoint> unverified(Path candidate) {
    try {
      return Optional.of(Checkpoint.unverified(candidate));
    } catch (IOException | UnreadableException e) {
      return Optional.empty();
    }
  }

  /** Renames before deleting, so that a crash in between leaves no half of a checkpoint. */
  private void discard(Path checkpoint) throws IOException {
    knownWhole.remove(checkpoint);
    Path doomed = checkpoint.resolveSibling(checkpoint.getFileName() + UNFINISHED);
    Disk.deleteTree(doomed);
    Files.move(checkpoint, doomed, StandardCopyOption.ATOMIC_MOVE);
    Disk.deleteTree(doomed);
  }

  /** The step decides, then the name: a replaced checkpoint comes after its replacement. */
  private List<Path> finishedNewestFirst() {
    try {
      return Disk.list(directory).stream()
          .filter(entry -> FINISHED.matcher(entry.getFileName().toString()).matches())
          .sorted(
              Comparator.comparingLong(CheckpointStore::step)
                  .reversed()
                  .thenComparing(Path::getFileName))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UsageException(
          Problem.of(directory + ": the checkpoints cannot be listed")
              .expected("a directory that you may read")
              .found(Disk.reason(e))
              .fix("put the directory of the checkpoints back in its place"),
          e);
    }
  }

  private static long step(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().replaceAll("\\D", ""));
  }

  private TrainingException failure(long step, Path unfinished, Exception cause) {
    Problem problem =
        Problem.of(directory + ": the checkpoint of step " + step + " cannot be written")
            .found(Disk.reason(cause));
    try {
      Disk.deleteTree(unfinished);
    } catch (IOException e) {
      problem = problem.with("left over", unfinished + ", which can be deleted");
    }
    Optional<Path> last = lastGood();
    return new TrainingException(
        problem
            .with("last good", last.map(Path::toString).orElse("none"))
            .fix(
                "make room or make the directory writable, then "
                    + (last.isPresent() ? "resume" : "train again")),
        cause);
  }

  private Optional<Path> lastGood() {
    try {
      return newest(damaged -> {}).map(Checkpoint::directory);
    } catch (TrainingException | UsageException e) {
      return Optional.empty();
    }
  }
}
