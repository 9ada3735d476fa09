package dev.convoke.runtime.command.training;

import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.run.EpochMetrics;
import dev.convoke.runtime.run.MetricsLog;
import dev.convoke.runtime.run.Plots;
import dev.convoke.runtime.run.RunLog;
import dev.convoke.runtime.train.TrainingListener;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Writes metrics, log and plots of a run while it is trained. */
final class RunRecorder implements TrainingListener {

  private final TrainingFacts facts;
  private final MetricsLog metrics;
  private final RunLog log;
  private boolean plotting = true;

  RunRecorder(TrainingFacts facts, MetricsLog metrics, RunLog log) {
    this.facts = facts;
    this.metrics = metrics;
    this.log = log;
  }

  @Override
  public void started(TrainingStart start) {
    log.add(
        String.format(
            Locale.ROOT,
            "%s on %s, %s, batch %d, seed %d, %s, TensorFlow %s, from step %d",
            facts.network().name(),
            facts.data(),
            Counted.of(start.epochs(), "epoch"),
            facts.run().start().spec().batch(),
            facts.run().start().spec().seed(),
            facts.library().device(),
            facts.library().version(),
            start.step()));
  }

  @Override
  public void epochDone(EpochReport report) {
    metrics.append(
        new EpochMetrics(
            report.epoch(),
            report.step(),
            report.learningRate(),
            report.trainingLoss(),
            report.trainingTop1(),
            report.evaluation().loss(),
            report.evaluation().top1(),
            report.evaluation().top5(),
            report.seconds(),
            report.imagesPerSecond()));
    log.add(EpochText.line(report, facts.run().start().spec().epochs()));
    plot();
  }

  @Override
  public void checkpointWritten(Path checkpoint, long step) {
    log.add("checkpoint " + checkpoint);
  }

  @Override
  public void warning(Problem problem) {
    log.add("warning: " + problem.render());
  }

  /** Where plots cannot be drawn, one warning is enough. */
  private void plot() {
    if (!plotting) {
      return;
    }
    String title = facts.network().name() + " on " + facts.dataset().name();
    Optional<Problem> failure =
        Plots.write(
            facts.run().path(), title, facts.dataset().evaluatedEachEpoch(), metrics.lines());
    failure.ifPresent(
        problem -> {
          plotting = false;
          warning(problem);
          facts.console().warning(problem);
        });
  }
}
