package dev.convoke.runtime.checkpoint;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.NetworkDescription.VariableDescription;
import dev.convoke.runtime.metric.Tally;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Everything about a run at one moment, besides the variables: what {@code state.json} holds.
 *
 * @param network name of the network
 * @param fingerprint of the network, see {@code NetworkDescription}
 * @param variables of the network, without those of the optimizer
 * @param position where the run goes on
 * @param run what the run was started with
 * @param tally sums over the current epoch so far
 * @param top1 fraction of test images hit, where these very weights were evaluated
 */
public record CheckpointState(
    String network,
    String fingerprint,
    List<VariableDescription> variables,
    Position position,
    Run run,
    Tally tally,
    OptionalDouble top1) {

  public CheckpointState {
    variables = List.copyOf(variables);
  }

  /** The state before the first step. */
  public static CheckpointState initial(NetworkDescription network, Run run) {
    return new CheckpointState(
        network.name(),
        network.fingerprint(),
        network.variables(),
        new Position(0, 0, 0),
        run,
        Tally.EMPTY,
        OptionalDouble.empty());
  }

  /** The same run somewhere else. */
  public CheckpointState with(Position newPosition, Tally newTally, OptionalDouble newTop1) {
    return new CheckpointState(
        network, fingerprint, variables, newPosition, run, newTally, newTop1);
  }

  /** This run where the other state is. */
  public CheckpointState at(CheckpointState other) {
    return with(other.position, other.tally, other.top1);
  }

  /**
   * A place in a run.
   *
   * @param step steps done
   * @param epoch the current one, counted from 0
   * @param batch batches of the epoch that are done; all of them before its evaluation
   */
  public record Position(long step, int epoch, int batch) {}

  /**
   * What determines a run beside the network and its plan.
   *
   * @param batch images per step
   * @param epochs passes over the training images
   * @param dataset name of the data set
   * @param classes names of its classes
   * @param mean per channel, see {@code Standardisation}
   * @param deviation per channel
   */
  public record Run(
      long seed,
      int batch,
      int epochs,
      String dataset,
      List<String> classes,
      List<Float> mean,
      List<Float> deviation) {
    public Run {
      classes = List.copyOf(classes);
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
    }
  }
}
