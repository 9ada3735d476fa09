package dev.convoke.runtime.command.training;

import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.console.Console;
import dev.convoke.runtime.command.console.OverwrittenLine;
import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.train.TrainingResult;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar an epoch, which gives way to the epoch's line. */
final class BarScreen implements TrainingScreen {

  private static final int MILLIS_BETWEEN_DRAWINGS = 250;

  private final Console console;
  private final PrintStream out;
  private final TrainingText text;
  private final EvaluationPart part;
  private final BarLine line;
  private int epochs;
  private int stepsPerEpoch;
  private Optional<ProgressBar> bar = Optional.empty();

  BarScreen(TrainingFacts facts) {
    this.console = facts.console();
    this.out = console.out();
    this.text = new TrainingText(facts);
    this.part = facts.dataset().evaluatedEachEpoch();
    this.line = new BarLine(facts.run().start().spec().batch());
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
    out.println();
    out.println(EpochText.header(part));
  }

  @Override
  public void stepDone(StepReport report) {
    line.update(report, epochs, stepsPerEpoch);
    ProgressBar current = bar.orElseGet(() -> open(report));
    bar = Optional.of(current);
    current.stepTo(report.batchInEpoch());
  }

  @Override
  public void epochDone(EpochReport report) {
    close();
    out.println(EpochText.row(report, epochs));
  }

  @Override
  public void warning(Problem problem) {
    close();
    console.warning(problem);
  }

  @Override
  public void ended(TrainingResult result, Optional<Checkpoint> best) {
    close();
    text.ended(result, best);
  }

  @Override
  public void failed() {
    close();
  }

  /** Wipes the bar away, so that what is printed next begins on a line of its own. */
  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  private ProgressBar open(StepReport report) {
    return new ProgressBarBuilder()
        .setTaskName("epoch " + report.epoch())
        .setInitialMax(stepsPerEpoch)
        .startsFrom(report.batchInEpoch() - 1L, Duration.ZERO)
        .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
        .setRenderer(line)
        .setConsumer(new OverwrittenLine(console))
        .clearDisplayOnFinish()
        .build();
  }
}
