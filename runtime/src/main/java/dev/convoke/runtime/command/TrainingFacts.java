package dev.convoke.runtime.command;

import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.run.RunDirectory;

/** What is known of a training before its first step. */
record TrainingFacts(
    Program program,
    NetworkDescription network,
    Dataset dataset,
    TensorFlowLibrary library,
    RunDirectory run) {

  /** A command that continues or uses the run, to be typed as it stands. */
  String commandLine(String command) {
    String path = run.path().toString();
    String quoted = path.contains(" ") ? "'" + path + "'" : path;
    return program.name() + " " + command + " " + quoted;
  }

  /** Name and size of the data set. */
  String data() {
    return dataset.name()
        + ", "
        + Numbers.grouped(dataset.training().count())
        + " training and "
        + Numbers.grouped(dataset.test().count())
        + " test images";
  }
}
