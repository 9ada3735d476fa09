package dev.convoke.runtime.command.training;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.run.RunDirectory;

/**
 * What is known of a training before its first step.
 *
 * @param program what the user types to start it
 */
public record TrainingFacts(
    String program,
    Console console,
    NetworkDescription network,
    Dataset dataset,
    TensorFlowLibrary library,
    RunDirectory run) {

  /** A command that continues or uses the run, to be typed as it stands. */
  public String commandLine(String command) {
    String path = run.path().toString();
    String quoted = path.contains(" ") ? "'" + path + "'" : path;
    return program + " " + command + " " + quoted;
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
        + Numbers.grouped(dataset.test().count())
        + " test images";
  }
}
