package dev.convoke.runtime.command.training;

import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.train.TrainingResult;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Lines for files and pipes: one an epoch, and one every ten seconds within an epoch. */
final class PlainScreen implements TrainingScreen {

  private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;

  private final TrainingFacts facts;
  private final TrainingText text;
  private final PrintStream out;
  private int epochs;
  private int stepsPerEpoch;
  private long lastLine = System.nanoTime();

  PlainScreen(TrainingFacts facts) {
    this.facts = facts;
    this.text = new TrainingText(facts);
    this.out = facts.console().out();
  }

  @Override
  public void opened() {
    text.opened();
  }

  @Override
  public void started(TrainingStart start) {
    epochs = start.epochs();
    stepsPerEpoch = start.stepsPerEpoch();
    text.started(start.step());
    lastLine = System.nanoTime();
  }

  @Override
  public void stepDone(StepReport report) {
    long now = System.nanoTime();
    if (now - lastLine < NANOS_BETWEEN_LINES) {
      return;
    }
    lastLine = now;
    out.printf(
        Locale.ROOT,
        "epoch %d/%d  step %d/%d  loss %.4f  top-1 %.2f %%  %,.0f images/s%n",
        report.epoch(),
        epochs,
        report.batchInEpoch(),
        stepsPerEpoch,
        report.epochLoss(),
        100 * report.epochTop1(),
        report.imagesPerSecond());
  }

  @Override
  public void epochDone(EpochReport report) {
    out.println(EpochText.line(report, epochs));
    lastLine = System.nanoTime();
  }

  @Override
  public void warning(Problem problem) {
    facts.console().warning(problem);
  }

  @Override
  public void ended(TrainingResult result, Optional<Checkpoint> best) {
    text.ended(result, best);
  }

  @Override
  public void failed() {}

  @Override
  public void close() {}
}
