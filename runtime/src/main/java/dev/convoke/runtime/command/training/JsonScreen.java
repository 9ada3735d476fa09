package dev.convoke.runtime.command.training;

import com.google.gson.JsonObject;
import dev.convoke.runtime.checkpoint.Checkpoint;
import dev.convoke.runtime.command.console.Numbers;
import dev.convoke.runtime.data.ClassCounts;
import dev.convoke.runtime.data.EvaluationPart;
import dev.convoke.runtime.metric.Evaluation;
import dev.convoke.runtime.problem.Problem;
import dev.convoke.runtime.run.RunSpec;
import dev.convoke.runtime.train.TrainingResult;
import java.util.Optional;

/**
 * One JSON object a line, nothing else: {@code start}, {@code epoch} for each epoch, {@code done}.
 */
final class JsonScreen implements TrainingScreen {

  private final TrainingFacts facts;
  private final StepTime time = new StepTime(System::nanoTime);
  private final long begin = System.nanoTime();

  JsonScreen(TrainingFacts facts) {
    this.facts = facts;
  }

  @Override
  public void opened() {}

  @Override
  public void started(TrainingStart start) {
    RunSpec spec = facts.run().start().spec();
    JsonObject json = event("start");
    json.addProperty("network", facts.network().name());
    json.addProperty("parameters", facts.network().costs().parameters());
    json.addProperty("data", facts.dataset().name());
    json.addProperty("trainingImages", facts.dataset().training().count());
    json.add("trainingImagesOfClasses", ofClasses(ClassCounts.ofTraining(facts.dataset())));
    facts
        .dataset()
        .validation()
        .ifPresent(images -> json.addProperty("validationImages", images.count()));
    json.addProperty("testImages", facts.dataset().test().count());
    json.addProperty("epochs", start.epochs());
    json.addProperty("stepsPerEpoch", start.stepsPerEpoch());
    json.addProperty("batch", spec.batch());
    json.addProperty("seed", spec.seed());
    json.addProperty("deterministic", spec.deterministic());
    json.addProperty("device", facts.library().device());
    if (facts.trial().isPresent()) {
      json.addProperty("trial", true);
    } else {
      json.addProperty("run", facts.run().path().toString());
    }
    json.addProperty("step", start.step());
    print(json);
  }

  private static JsonObject ofClasses(ClassCounts counts) {
    JsonObject json = new JsonObject();
    for (int label = 0; label < counts.classes().size(); label++) {
      json.addProperty(counts.classes().get(label), counts.images().get(label));
    }
    return json;
  }

  @Override
  public void stepDone(StepReport report) {
    time.stepDone();
  }

  @Override
  public void epochDone(EpochReport report) {
    JsonObject json = event("epoch");
    json.addProperty("epoch", report.epoch());
    json.addProperty("step", report.step());
    json.add("learningRate", Numbers.json(report.learningRate()));
    json.add("trainingLoss", Numbers.json(report.trainingLoss()));
    json.add("trainingTop1", Numbers.json(report.trainingTop1()));
    add(json, report.part(), report.evaluation());
    json.add("seconds", Numbers.json(report.seconds()));
    json.add("imagesPerSecond", Numbers.json(report.imagesPerSecond()));
    print(json);
  }

  @Override
  public void warning(Problem problem) {
    facts.console().warning(problem);
  }

  @Override
  public void ended(TrainingResult result, Optional<Checkpoint> best) {
    JsonObject json = event("done");
    json.addProperty("interrupted", result.interrupted());
    json.addProperty("step", result.step());
    json.addProperty("epochs", result.epochs());
    result.validation().ifPresent(measured -> add(json, EvaluationPart.VALIDATION, measured));
    result.test().ifPresent(measured -> add(json, EvaluationPart.TEST, measured));
    json.add("seconds", Numbers.json((System.nanoTime() - begin) / 1e9));
    facts
        .trial()
        .ifPresentOrElse(length -> addTimes(json, length), () -> addKept(json, result, best));
    print(json);
  }

  /** What a trial says in place of files, all of which are removed. */
  private void addTimes(JsonObject json, TrialLength length) {
    time.seconds()
        .ifPresent(
            seconds -> {
              json.add("secondsPerStep", Numbers.json(seconds));
              if (length.isKnownOf(facts.dataset())) {
                json.add("secondsOfTraining", Numbers.json(seconds * length.steps()));
              }
            });
  }

  private void addKept(JsonObject json, TrainingResult result, Optional<Checkpoint> best) {
    json.addProperty("run", facts.run().path().toString());
    result.checkpoint().ifPresent(path -> json.addProperty("checkpoint", path.toString()));
    best.ifPresent(
        checkpoint -> json.addProperty("bestCheckpoint", checkpoint.directory().toString()));
    json.addProperty("bestBy", facts.dataset().evaluatedEachEpoch().word() + "Top1");
  }

  @Override
  public void failed() {}

  @Override
  public void close() {}

  private static JsonObject event(String name) {
    JsonObject json = new JsonObject();
    json.addProperty("event", name);
    return json;
  }

  private static void add(JsonObject json, EvaluationPart part, Evaluation measured) {
    json.add(part.word() + "Loss", Numbers.json(measured.loss()));
    json.add(part.word() + "Top1", Numbers.json(measured.top1()));
    json.add(part.word() + "Top5", Numbers.json(measured.top5()));
  }

  private void print(JsonObject json) {
    facts.console().out().println(json);
    facts.console().out().flush();
  }
}
