package dev.convoke.runtime.checkpoint;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.description.codec.NewerFormatException;
import dev.convoke.description.codec.UnreadableException;
import dev.convoke.runtime.disk.Disk;
import dev.convoke.runtime.disk.RegularFile;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import dev.convoke.runtime.run.DataSpec;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.run.SpecDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A checkpoint on disk whose digests agreed when it was opened.
 *
 * @param directory such as {@code checkpoints/step-0000000123}
 */
public record Checkpoint(Path directory, CheckpointState state) {

  static final String STATE_FILE = "state.json";
  static final String NAME_ANOTHER = "name another checkpoint, or the directory of a run";
  private static final String WEIGHTS = "weights";
  private static final int DIFFERENCES_SHOWN = 8;

  /**
   * Opens a checkpoint after it has been verified.
   *
   * @throws UsageException where it is none, is damaged or was written by a newer version
   */
  public static Checkpoint open(Path directory) {
    try {
      return verify(directory);
    } catch (DamagedException e) {
      throw new UsageException(unusable(directory).found(e.damage()).fix(NAME_ANOTHER), e);
    } catch (NewerFormatException e) {
      throw new UsageException(newer(directory, e), e);
    }
  }

  /**
   * Opens a checkpoint or says what is wrong with it.
   *
   * @throws NewerFormatException where it is whole, but of a format that is not known yet
   */
  static Checkpoint verify(Path directory) throws DamagedException {
    Digests.verify(directory);
    try {
      Checkpoint checkpoint = unverified(directory);
      checkpoint.state.requirePositionInRun();
      return checkpoint;
    } catch (NewerFormatException e) {
      throw e;
    } catch (IOException | UnreadableException e) {
      // The digests agree: not what this library writes.
      throw new DamagedException(STATE_FILE + ": " + Disk.reason(e), e);
    }
  }

  /** Reads the state of a checkpoint without looking at digests. */
  static Checkpoint unverified(Path directory) throws IOException {
    return new Checkpoint(
        directory, StateJson.read(RegularFile.text(directory.resolve(STATE_FILE))));
  }

  /** The beginning of what to tell a user. */
  static Problem unusable(Path directory) {
    return Problem.of(directory + ": not a usable checkpoint");
  }

  static Problem newer(Path directory, NewerFormatException e) {
    return Problem.of(directory + ": written by a newer version of Convoke")
        .found(String.valueOf(e.getMessage()))
        .fix("use the version that wrote it, or a later one");
  }

  /** What {@link VariableFiles} takes. */
  public Path weights() {
    return weights(directory);
  }

  static Path weights(Path directory) {
    return directory.resolve(WEIGHTS);
  }

  /**
   * Makes sure that the checkpoint is one of this network.
   *
   * @throws UsageException with the differences by variable
   */
  public void requireNetwork(NetworkDescription network) {
    String held = state.run().network();
    if (held.equals(network.fingerprint())) {
      requireData(network);
      return;
    }
    List<String> differences = differences(network);
    Problem problem =
        listing(
            differences,
            Problem.of(directory + ": checkpoint of another network than " + network.name())
                .expected("fingerprint " + network.fingerprint())
                .found("fingerprint " + held));
    if (differences.isEmpty()) {
      problem = problem.with("variables", "all the same: an operation or the input differs");
    }
    throw new UsageException(
        problem.fix("start a new run of the changed network, or undo the change"));
  }

  /**
   * Makes sure that training treated the variables as it is to treat them now: else the optimizer
   * would miss its own for some, or hold useless ones, or weights would begin to decay.
   *
   * @throws UsageException with the differences by variable
   */
  public void requireRoles(NetworkDescription network) {
    Map<String, VariableDescription> then = new LinkedHashMap<>();
    state.variables().forEach(variable -> then.put(variable.name(), variable));
    List<String> differences = new ArrayList<>();
    for (VariableDescription now : network.variables()) {
      VariableDescription before = then.get(now.name());
      if (before == null || before.role() != now.role()) {
        String role = before == null ? "missing" : String.valueOf(before.role());
        differences.add(now.name() + " is " + now.role() + ", in the checkpoint " + role);
      } else if (before.decays() != now.decays()) {
        differences.add(now.name() + (now.decays() ? " decays" : " does not decay") + " now");
      }
    }
    if (!differences.isEmpty()) {
      throw new UsageException(
          listing(
                  differences,
                  Problem.of(
                      directory
                          + ": the run was started with different frozen or undecayed"
                          + " variables"))
              .fix("put @Trainable and @NoDecay back where they were, or start a new run"));
    }
  }

  /**
   * Makes sure that a run is the one that the checkpoint belongs to.
   *
   * @param where the run is told from, for the message
   * @param run what it would be now
   * @param fix what to do about differences, of which there is at least one
   * @throws UsageException with everything that differs
   */
  public void requireRun(Path where, RunSpec run, Function<List<SpecDifference>, String> fix) {
    List<SpecDifference> differences = SpecDifference.between(state.run(), run);
    if (!differences.isEmpty()) {
      throw new UsageException(
          SpecDifference.problem(where.toString(), differences).fix(fix.apply(differences)));
    }
  }

  /** Of this network, so only another program than Convoke has written data that do not fit it. */
  private void requireData(NetworkDescription network) {
    DataSpec data = state.run().data();
    requireSize("classes", network.classes(), data.classes().size());
    requireSize("mean", network.input().channels(), data.mean().size());
    requireSize("deviation", network.input().channels(), data.deviation().size());
  }

  private void requireSize(String member, int expected, int found) {
    if (found != expected) {
      throw new UsageException(
          unusable(directory)
              .expected(STATE_FILE + ": run.spec.data." + member + " of length " + expected)
              .found("length " + found)
              .fix(NAME_ANOTHER));
    }
  }

  private static Problem listing(List<String> differences, Problem problem) {
    Problem longer = problem;
    for (String difference :
        differences.subList(0, Math.min(DIFFERENCES_SHOWN, differences.size()))) {
      longer = longer.with("variable", difference);
    }
    return differences.size() > DIFFERENCES_SHOWN
        ? longer.with("and", differences.size() - DIFFERENCES_SHOWN + " more")
        : longer;
  }

  private List<String> differences(NetworkDescription network) {
    Map<String, VariableDescription> held = new LinkedHashMap<>();
    state.variables().forEach(variable -> held.put(variable.name(), variable));
    List<String> differences = new ArrayList<>();
    for (VariableDescription wanted : network.variables()) {
      VariableDescription found = held.remove(wanted.name());
      if (found == null) {
        differences.add(wanted.name() + " " + wanted.shape() + " is not in the checkpoint");
      } else if (!found.shape().equals(wanted.shape())) {
        differences.add(
            wanted.name() + " is " + wanted.shape() + ", in the checkpoint " + found.shape());
      }
    }
    for (VariableDescription extra : held.values()) {
      differences.add(extra.name() + " " + extra.shape() + " is only in the checkpoint");
    }
    return differences;
  }
}
