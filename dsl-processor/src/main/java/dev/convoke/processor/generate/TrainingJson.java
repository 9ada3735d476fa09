package dev.convoke.processor.generate;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.convoke.processor.ir.TrainingPlan;

/** Writes the training plan as data. */
final class TrainingJson {

  private TrainingJson() {}

  static JsonObject of(TrainingPlan plan) {
    JsonObject json = new JsonObject();
    json.addProperty("batch", plan.batch());
    json.addProperty("epochs", plan.epochs());
    json.add("optimizer", optimizer(plan.optimizer()));
    json.add("schedule", schedule(plan.schedule()));
    JsonArray augmentation = new JsonArray();
    plan.augmentation().forEach(change -> augmentation.add(augmentation(change)));
    json.add("augmentation", augmentation);
    return json;
  }

  private static JsonObject optimizer(TrainingPlan.Sgd sgd) {
    JsonObject json = kind("sgd");
    json.addProperty("learningRate", sgd.learningRate());
    json.addProperty("momentum", sgd.momentum());
    json.addProperty("nesterov", sgd.nesterov());
    json.addProperty("weightDecay", sgd.weightDecay());
    json.addProperty("decayGroup", sgd.decayGroup());
    return json;
  }

  private static JsonObject schedule(TrainingPlan.Schedule schedule) {
    if (!(schedule instanceof TrainingPlan.Steps steps)) {
      return kind("constant");
    }
    JsonObject json = kind("steps");
    JsonArray at = new JsonArray();
    steps.at().forEach(at::add);
    json.add("at", at);
    json.addProperty("factor", steps.factor());
    return json;
  }

  private static JsonObject augmentation(TrainingPlan.Augmentation change) {
    if (!(change instanceof TrainingPlan.PadAndCrop crop)) {
      return kind("horizontalFlip");
    }
    JsonObject json = kind("padAndCrop");
    json.addProperty("padding", crop.padding());
    return json;
  }

  private static JsonObject kind(String kind) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", kind);
    return json;
  }
}
