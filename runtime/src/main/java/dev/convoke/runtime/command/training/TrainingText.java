package dev.convoke.runtime.command.training;

import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.console.Line;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.data.ClassCounts;
import dev.convoke.runtime.inference.DeclaredEvaluation;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.train.TrainingResult;
import java.io.PrintStream;
import java.util.Optional;

/** The first and the last lines of a training, for people. */
final class TrainingText {

  private final TrainingFacts facts;
  private final PrintStream out;
  private final long begin = System.nanoTime();

  TrainingText(TrainingFacts facts) {
    this.facts = facts;
    this.out = facts.console().out();
  }

  void opened() {
    subject();
    Line.print(out, "classes", ClassCounts.ofTraining(facts.dataset()).text());
    RunSpec spec = facts.run().start().spec();
    Line.print(
        out,
        "training",
        Counted.of(spec.epochs(), "epoch")
            + ", batch "
            + spec.batch()
            + ", seed "
            + spec.seed()
            + (spec.deterministic() ? ", deterministic" : ""));
    DeclaredEvaluation.annotation(facts.network())
        .ifPresent(
            declared ->
                Line.print(
                    out,
                    "measured",
                    "by one view of an image after each epoch; evaluate does " + declared));
    device();
    Line.print(out, "run", facts.run().path().toString());
  }

  /** What is trained, on what. */
  void subject() {
    Line.print(
        out,
        "network",
        facts.network().name()
            + facts
                .run()
                .start()
                .classesFromData()
                .map(classes -> " for the " + classes + " classes of the data")
                .orElse("")
            + ", "
            + Numbers.grouped(facts.network().costs().parameters())
            + " parameters");
    Line.print(out, "data", facts.data());
  }

  /** What computes. */
  void device() {
    Line.print(
        out, "device", facts.library().device() + ", TensorFlow " + facts.library().version());
  }

  void started(long step) {
    if (step > 0) {
      Line.print(out, "resuming", "from step " + Numbers.grouped(step));
    }
  }

  void ended(TrainingResult result, Optional<Checkpoint> best) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.println();
    result.validation().ifPresent(images -> Line.print(out, "validation", measured(images)));
    result.test().ifPresent(images -> Line.print(out, "test", measured(images)));
    Line.print(out, "time", Numbers.duration(seconds));
    best.ifPresent(checkpoint -> Line.print(out, "best", described(checkpoint)));
    if (result.interrupted()) {
      result.checkpoint().ifPresent(path -> Line.print(out, "stopped at", path.toString()));
      Line.print(out, "resume", facts.commandLine("resume"));
    } else {
      Line.print(out, "evaluate", facts.commandLine("evaluate"));
      Line.print(out, "predict", facts.commandLine("predict", "IMAGE.png"));
    }
  }

  private static String measured(Evaluation evaluation) {
    return "top-1 "
        + Numbers.percent(evaluation.top1())
        + ", top-5 "
        + Numbers.percent(evaluation.top5())
        + ", loss "
        + Numbers.loss(evaluation.loss());
  }

  private String described(Checkpoint checkpoint) {
    String top1 =
        checkpoint.state().top1().isPresent()
            ? " (highest "
                + facts.dataset().evaluatedEachEpoch().word()
                + " top-1: "
                + Numbers.percent(checkpoint.state().top1().getAsDouble())
                + ")"
            : "";
    return checkpoint.directory() + top1;
  }
}
