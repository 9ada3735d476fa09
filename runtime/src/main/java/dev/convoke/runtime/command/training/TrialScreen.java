package dev.convoke.runtime.command.training;

import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.console.Line;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.train.TrainingResult;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Lines for a trial: each step, what was measured, and how long the whole training would take. */
final class TrialScreen implements TrainingScreen {

  private final TrainingFacts facts;
  private final TrialLength length;
  private final PrintStream out;
  private final StepTime time = new StepTime(System::nanoTime);

  TrialScreen(TrainingFacts facts, TrialLength length) {
    this.facts = facts;
    this.length = length;
    this.out = facts.console().out();
  }

  @Override
  public void opened() {
    TrainingText text = new TrainingText(facts);
    text.subject();
    RunSpec spec = facts.run().start().spec();
    int steps = facts.dataset().training().count() / spec.batch();
    Line.print(
        out,
        "trial",
        Counted.of(steps, "step")
            + ", batch "
            + spec.batch()
            + ", seed "
            + spec.seed()
            + "; nothing is kept");
    text.device();
  }

  @Override
  public void stepDone(StepReport report) {
    time.stepDone();
    out.printf(Locale.ROOT, "step %d  loss %.4f%n", report.batchInEpoch(), report.loss());
  }

  @Override
  public void epochDone(EpochReport report) {
    out.println(EpochText.measured(report.part(), report.evaluation()));
  }

  @Override
  public void warning(Problem problem) {
    facts.console().warning(problem);
  }

  @Override
  public void ended(TrainingResult result, Optional<Checkpoint> best) {
    if (result.validation().isPresent()) {
      result.test().ifPresent(test -> out.println(EpochText.measured(EvaluationPart.TEST, test)));
    }
    out.println();
    if (result.interrupted()) {
      Line.print(out, "stopped", "after " + Counted.of(result.step(), "step"));
      return;
    }
    Line.print(out, "works", "training, evaluating and writing a checkpoint");
    time.seconds().ifPresent(seconds -> Line.print(out, "time", text(seconds)));
  }

  private String text(double secondsOfStep) {
    String step =
        String.format(
            Locale.ROOT,
            "%.3g s a step of %s",
            secondsOfStep,
            Counted.of(facts.run().start().spec().batch(), "image"));
    if (!length.isKnownOf(facts.dataset())) {
      return step;
    }
    return String.format(
        Locale.ROOT,
        "%s, so about %s for %s of %s",
        step,
        Numbers.duration(secondsOfStep * length.steps()),
        Counted.of(length.epochs(), "epoch"),
        Counted.of(length.stepsPerEpoch(), "step"));
  }

  @Override
  public void failed() {}

  @Override
  public void close() {}
}
