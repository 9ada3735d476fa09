package dev.convoke.runtime.checkpoint;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkpoint on disk whose digests agreed when it was opened.
 *
 * @param directory such as {@code checkpoints/step-0000000123}
 */
public record Checkpoint(Path directory, CheckpointState state) {

  static final String STATE_FILE = "state.json";
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
      throw new UsageException(
          Problem.of(directory + ": not a usable checkpoint")
              .found(e.damage())
              .fix("name another checkpoint, or the directory of a run"),
          e);
    } catch (NewerException e) {
      throw new UsageException(e.problem(directory), e);
    }
  }

  /** Opens a checkpoint or says what is wrong with it. */
  static Checkpoint verify(Path directory) throws DamagedException, NewerException {
    Digests.verify(directory);
    try {
      return new Checkpoint(
          directory, StateJson.read(Files.readString(directory.resolve(STATE_FILE))));
    } catch (IOException | RuntimeException e) {
      // The digests agree: not what this library writes.
      throw new DamagedException(STATE_FILE + " cannot be read: " + e.getMessage(), e);
    }
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
    if (state.fingerprint().equals(network.fingerprint())) {
      return;
    }
    List<String> differences = differences(network);
    Problem problem =
        listing(
            differences,
            Problem.of(directory + ": checkpoint of another network than " + network.name())
                .expected("fingerprint " + network.fingerprint())
                .found("fingerprint " + state.fingerprint() + " of " + state.network()));
    if (differences.isEmpty()) {
      problem = problem.with("variables", "all the same: an operation or the input differs");
    }
    throw new UsageException(
        problem.fix("train the changed network anew, or undo the change to the network"));
  }

  /**
   * Makes sure that training changed the same variables as it is to change now: else the optimizer
   * would miss its own for some, or hold useless ones.
   *
   * @throws UsageException with the differences by variable
   */
  public void requireRoles(NetworkDescription network) {
    Map<String, Role> then = new LinkedHashMap<>();
    state.variables().forEach(variable -> then.put(variable.name(), variable.role()));
    List<String> differences =
        network.variables().stream()
            .filter(variable -> variable.role() != then.get(variable.name()))
            .map(v -> v.name() + " is " + v.role() + ", in the checkpoint " + then.get(v.name()))
            .toList();
    if (!differences.isEmpty()) {
      Problem problem = Problem.of(directory + ": the run was started with other frozen variables");
      throw new UsageException(
          listing(differences, problem).fix("resume with @Trainable where it was, or train anew"));
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
