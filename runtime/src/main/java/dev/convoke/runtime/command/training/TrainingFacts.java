package dev.convoke.runtime.command.training;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.Invocation;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.run.RunDirectory;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a training before its first step.
 *
 * @param invocation what the user types to start the program
 * @param trial what a trial is for, where this is one: its run is removed when it has ended
 */
public record TrainingFacts(
    Invocation invocation,
    Console console,
    NetworkDescription network,
    Dataset dataset,
    TensorFlowLibrary library,
    RunDirectory run,
    Optional<TrialLength> trial) {

  /** The same of a trial. */
  public TrainingFacts ofTrial(TrialLength length) {
    return new TrainingFacts(
        invocation, console, network, dataset, library, run, Optional.of(length));
  }

  /**
   * A command that continues or uses the run, to be typed as it stands.
   *
   * @param more arguments behind the run
   */
  public String commandLine(String command, String... more) {
    return invocation.line(
        Stream.concat(Stream.of(command, run.path().toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** Name and size of the data set. */
  public String data() {
    return dataset.name()
        + ", "
        + Numbers.grouped(dataset.training().count())
        + " training"
        + dataset
            .validation()
            .map(images -> ", " + Numbers.grouped(images.count()) + " validation")
            .orElse("")
        + " and "
        + Counted.of(dataset.test().count(), "test image");
  }
}
