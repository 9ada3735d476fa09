package dev.convoke.runtime;

import com.google.gson.JsonElement;
import dev.convoke.dsl.value.Data;
import dev.convoke.dsl.value.Watch;
import dev.convoke.runtime.plan.AugmentationPlan;
import dev.convoke.runtime.plan.AugmentationPlan.CutMix;
import dev.convoke.runtime.plan.AugmentationPlan.HorizontalFlip;
import dev.convoke.runtime.plan.AugmentationPlan.Mixup;
import dev.convoke.runtime.plan.AugmentationPlan.PadAndCrop;
import dev.convoke.runtime.plan.AugmentationPlan.PcaColor;
import dev.convoke.runtime.plan.AugmentationPlan.RandAugment;
import dev.convoke.runtime.plan.AugmentationPlan.RandomCrop;
import dev.convoke.runtime.plan.AugmentationPlan.RandomErasing;
import dev.convoke.runtime.plan.AugmentationPlan.RandomResizedCrop;
import dev.convoke.runtime.plan.AugmentationPlan.ScaleJitter;
import dev.convoke.runtime.plan.EvaluationPlan;
import dev.convoke.runtime.plan.OptimizerPlan;
import dev.convoke.runtime.plan.OptimizerPlan.Adam;
import dev.convoke.runtime.plan.OptimizerPlan.AdamW;
import dev.convoke.runtime.plan.OptimizerPlan.DecayGroup;
import dev.convoke.runtime.plan.OptimizerPlan.RmsProp;
import dev.convoke.runtime.plan.OptimizerPlan.Sgd;
import dev.convoke.runtime.plan.SchedulePlan;
import dev.convoke.runtime.plan.SchedulePlan.Constant;
import dev.convoke.runtime.plan.SchedulePlan.Cosine;
import dev.convoke.runtime.plan.SchedulePlan.OneCycle;
import dev.convoke.runtime.plan.SchedulePlan.Plateau;
import dev.convoke.runtime.plan.SchedulePlan.Polynomial;
import dev.convoke.runtime.plan.SchedulePlan.Steps;
import dev.convoke.runtime.plan.TrainingPlan;

/** Reads how a network is trained and measured from its description. */
final class PlanReader {

  private PlanReader() {}

  static TrainingPlan training(JsonMembers json) {
    return new TrainingPlan(
        json.integer("batch"),
        json.integer("epochs"),
        json.optionalText("data").map(Data::valueOf),
        json.optionalNumber("validation"),
        optimizer(json.object("optimizer")),
        schedule(json.object("schedule")),
        json.optional("warmup")
            .map(ramp -> new TrainingPlan.Warmup(ramp.integer("epochs"), ramp.number("from"))),
        json.list("augmentation", element -> augmentation(JsonMembers.of(element))),
        json.optionalNumber("labelSmoothing"),
        json.optionalNumber("clipNorm"),
        json.optionalNumber("movingAverage"),
        json.list("freeze", JsonElement::getAsString),
        json.optional("initFrom")
            .map(
                weights ->
                    new TrainingPlan.InitialWeights(
                        weights.text("network"),
                        weights.list("variables", JsonElement::getAsString))));
  }

  static EvaluationPlan evaluation(JsonMembers json) {
    return new EvaluationPlan(
        EvaluationPlan.Protocol.valueOf(json.text("protocol")),
        json.list("scales", JsonElement::getAsInt),
        json.flag("flip"));
  }

  private static OptimizerPlan optimizer(JsonMembers json) {
    double rate = json.number("learningRate");
    double decay = json.number("weightDecay");
    DecayGroup group = DecayGroup.valueOf(json.text("decayGroup"));
    String kind = json.text("kind");
    return switch (kind) {
      case "sgd" -> new Sgd(rate, json.number("momentum"), json.flag("nesterov"), decay, group);
      case "adam" ->
          new Adam(
              rate,
              json.number("beta1"),
              json.number("beta2"),
              json.number("epsilon"),
              decay,
              group);
      case "adamW" ->
          new AdamW(
              rate,
              json.number("beta1"),
              json.number("beta2"),
              json.number("epsilon"),
              decay,
              group);
      case "rmsProp" ->
          new RmsProp(
              rate,
              json.number("rho"),
              json.number("momentum"),
              json.number("epsilon"),
              decay,
              group);
      default -> throw unknownKind("optimizer", kind);
    };
  }

  private static SchedulePlan schedule(JsonMembers json) {
    String kind = json.text("kind");
    return switch (kind) {
      case "constant" -> new Constant();
      case "steps" -> new Steps(json.list("at", JsonElement::getAsInt), json.number("factor"));
      case "plateau" ->
          new Plateau(
              json.number("factor"),
              json.integer("patience"),
              json.integer("times"),
              Watch.valueOf(json.text("watch")));
      case "cosine" -> new Cosine(json.number("end"));
      case "polynomial" -> new Polynomial(json.number("power"), json.number("end"));
      case "oneCycle" ->
          new OneCycle(json.number("rise"), json.number("startDivisor"), json.number("endDivisor"));
      default -> throw unknownKind("schedule", kind);
    };
  }

  private static AugmentationPlan augmentation(JsonMembers json) {
    String kind = json.text("kind");
    return switch (kind) {
      case "padAndCrop" -> new PadAndCrop(json.integer("padding"));
      case "horizontalFlip" -> new HorizontalFlip();
      case "scaleJitter" -> new ScaleJitter(json.integer("min"), json.integer("max"));
      case "randomCrop" -> new RandomCrop();
      case "randomResizedCrop" ->
          new RandomResizedCrop(
              json.number("minArea"),
              json.number("maxArea"),
              json.number("minAspect"),
              json.number("maxAspect"));
      case "pcaColor" -> new PcaColor(json.number("deviation"));
      case "randAugment" -> new RandAugment(json.integer("operations"), json.integer("magnitude"));
      case "randomErasing" ->
          new RandomErasing(
              json.number("probability"),
              json.number("minArea"),
              json.number("maxArea"),
              json.number("minAspect"),
              json.number("maxAspect"));
      case "mixup" -> new Mixup(json.number("alpha"));
      case "cutMix" -> new CutMix(json.number("alpha"));
      default -> throw unknownKind("augmentation", kind);
    };
  }

  private static IllegalArgumentException unknownKind(String what, String kind) {
    return new IllegalArgumentException("unknown " + what + " " + kind);
  }
}
