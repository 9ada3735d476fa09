package dev.convoke.runtime.command.training;

import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.train.TrainingListener;
import java.nio.file.Path;
import java.util.List;

/** Several listeners as one, told in their order. */
final class Listeners implements TrainingListener {

  private final List<TrainingListener> listeners;

  Listeners(TrainingListener... listeners) {
    this.listeners = List.of(listeners);
  }

  @Override
  public void started(TrainingStart start) {
    listeners.forEach(listener -> listener.started(start));
  }

  @Override
  public void stepDone(StepReport report) {
    listeners.forEach(listener -> listener.stepDone(report));
  }

  @Override
  public void epochDone(EpochReport report) {
    listeners.forEach(listener -> listener.epochDone(report));
  }

  @Override
  public void checkpointWritten(Path checkpoint, long step) {
    listeners.forEach(listener -> listener.checkpointWritten(checkpoint, step));
  }

  @Override
  public void warning(Problem problem) {
    listeners.forEach(listener -> listener.warning(problem));
  }
}
