package dev.convoke.runtime.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.convoke.description.NetworkDescription;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.console.ExitCode;
import dev.convoke.runtime.command.console.Line;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.command.system.TensorFlowLibrary;
import dev.convoke.runtime.data.Dataset;
import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.data.UnreadableImageException;
import dev.convoke.runtime.inference.EvaluationViews;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.problem.Counted;
import dev.convoke.runtime.report.EvaluationReport;
import dev.convoke.runtime.report.Predictions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code evaluate}: measures a trained network on the test images of a data set. */
final class EvaluateCommand implements Command {

  private static final String JSON = "--json";

  private final Program program;

  EvaluateCommand(Program program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public CommandSpec spec(Optional<NetworkDescription> network) {
    CommandSpec command =
        Specs.command(
            name(),
            "Measures a trained network on the test images: the newest checkpoint of a run.");
    return EvaluationOptions.addTo(command)
        .addPositional(Specs.run())
        .addOption(Specs.data("the data set of the run"))
        .addOption(Specs.dataDirectory())
        .addOption(Specs.mostDamaged("as many as the run left out, of its own data, else none"))
        .addOption(
            Specs.option(
                ReportPlace.OUTPUT,
                "DIR",
                "New or empty directory for the report. Default: evaluation-STEP-VIEWS in the run."))
        .addOption(Specs.json("One JSON object instead of text."));
  }

  @Override
  public ExitCode run(Arguments arguments) {
    RunReference reference = RunReference.open(program, arguments.path(0, "RUN"));
    ReportPlace place = ReportPlace.of(arguments, program.console());
    NetworkDescription network = reference.network().description().get();
    EvaluationViews views = EvaluationViews.of(EvaluationOptions.of(arguments, network), network);
    Checkpoint checkpoint = reference.checkpoint(program.console()::warning);
    TensorFlowLibrary.load(false);
    Dataset dataset = Datasets.load(program, network, DataChoice.of(arguments, reference.run()));
    try (TrainedNetwork trained = reference.open(checkpoint, program.console()::warning)) {
      Predictions predictions = new Predictions(dataset.test().count());
      Evaluation evaluation = evaluated(trained, views, dataset, predictions);
      EvaluationSummary summary = EvaluationSummary.of(dataset.classes(), predictions);
      long step = trained.checkpoint().state().position().step();
      EvaluationReport report =
          new EvaluationReport(
              title(network, step, dataset, views, evaluation),
              dataset.classes(),
              dataset.test(),
              predictions);
      Path usual = reference.run().evaluation(step, EvaluationOptions.name(views.protocol()));
      PrintStream out = program.console().out();
      if (arguments.has(JSON)) {
        JsonObject json = json(network, trained.checkpoint(), dataset, views, evaluation);
        summary.addTo(json);
        try {
          place
              .write(report, usual)
              .ifPresent(directory -> json.addProperty("report", directory.toString()));
        } finally {
          // Also without a report: the numbers are worth more than a place to keep them.
          out.println(json);
        }
      } else {
        print(out, network, trained.checkpoint(), dataset, views, evaluation);
        summary.print(out);
        place
            .write(report, usual)
            .ifPresent(directory -> Line.print(out, "report", directory.toString()));
      }
    }
    return ExitCode.DONE;
  }

  private Evaluation evaluated(
      TrainedNetwork trained, EvaluationViews views, Dataset dataset, Predictions predictions) {
    ImageProgress progress =
        new ImageProgress(
            program.console().err(), "evaluated", dataset.test().count(), System::nanoTime);
    try {
      return trained
          .session()
          .evaluate(
              dataset.test(),
              views.protocol(),
              (image, label, posteriors) -> {
                predictions.add(image, label, posteriors);
                progress.done(image + 1);
              });
    } catch (UnreadableImageException unreadable) {
      throw unreadable.in(dataset, EvaluationPart.TEST.word());
    }
  }

  private static String title(
      NetworkDescription network,
      long step,
      Dataset dataset,
      EvaluationViews views,
      Evaluation evaluation) {
    return network.name()
        + ", step "
        + Numbers.grouped(step)
        + ": top-1 "
        + Numbers.percent(evaluation.top1())
        + " of "
        + Counted.of(evaluation.count(), "test image")
        + " of "
        + dataset.name()
        + (views.count() == 1 ? "" : ", by " + views.count() + " views of each");
  }

  private static void print(
      PrintStream out,
      NetworkDescription network,
      Checkpoint checkpoint,
      Dataset dataset,
      EvaluationViews views,
      Evaluation evaluation) {
    Line.print(out, "network", network.name());
    Line.print(out, "checkpoint", checkpoint.directory().toString());
    Line.print(out, "data", dataset.name() + ", " + Counted.of(evaluation.count(), "test image"));
    Line.print(out, "views", views.text());
    Line.print(
        out,
        "test",
        "top-1 "
            + Numbers.percent(evaluation.top1())
            + ", top-5 "
            + Numbers.percent(evaluation.top5())
            + ", loss "
            + Numbers.loss(evaluation.loss()));
  }

  private static JsonObject json(
      NetworkDescription network,
      Checkpoint checkpoint,
      Dataset dataset,
      EvaluationViews views,
      Evaluation evaluation) {
    Path directory = checkpoint.directory();
    JsonObject json = new JsonObject();
    json.addProperty("network", network.name());
    json.addProperty("checkpoint", directory.toString());
    json.addProperty("step", checkpoint.state().position().step());
    json.addProperty("data", dataset.name());
    json.addProperty("images", evaluation.count());
    json.addProperty("views", views.count());
    json.addProperty("protocol", views.protocol().protocol().name());
    JsonArray scales = new JsonArray();
    views.protocol().scales().forEach(scales::add);
    json.add("scales", scales);
    json.addProperty("flip", views.protocol().flip());
    json.add("loss", Numbers.json(evaluation.loss()));
    json.add("top1", Numbers.json(evaluation.top1()));
    json.add("top5", Numbers.json(evaluation.top5()));
    return json;
  }
}
