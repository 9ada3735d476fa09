package dev.convoke.description;

import com.google.gson.JsonElement;
import dev.convoke.description.recipe.Augmentation;
import dev.convoke.description.recipe.Augmentation.CutMix;
import dev.convoke.description.recipe.Augmentation.HorizontalFlip;
import dev.convoke.description.recipe.Augmentation.Mixup;
import dev.convoke.description.recipe.Augmentation.PadAndCrop;
import dev.convoke.description.recipe.Augmentation.PcaColor;
import dev.convoke.description.recipe.Augmentation.RandAugment;
import dev.convoke.description.recipe.Augmentation.RandomCrop;
import dev.convoke.description.recipe.Augmentation.RandomErasing;
import dev.convoke.description.recipe.Augmentation.RandomResizedCrop;
import dev.convoke.description.recipe.Augmentation.ScaleJitter;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.description.recipe.Optimizer;
import dev.convoke.description.recipe.Optimizer.Adam;
import dev.convoke.description.recipe.Optimizer.AdamW;
import dev.convoke.description.recipe.Optimizer.RmsProp;
import dev.convoke.description.recipe.Optimizer.Sgd;
import dev.convoke.description.recipe.Recipe;
import dev.convoke.description.recipe.Schedule;
import dev.convoke.description.recipe.Schedule.Constant;
import dev.convoke.description.recipe.Schedule.Cosine;
import dev.convoke.description.recipe.Schedule.OneCycle;
import dev.convoke.description.recipe.Schedule.Plateau;
import dev.convoke.description.recipe.Schedule.Polynomial;
import dev.convoke.description.recipe.Schedule.Steps;
import dev.convoke.dsl.value.Data;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.dsl.value.Watch;

/** Reads how a network is trained and measured from its description. */
final class PlanReader {

  private PlanReader() {}

  static Recipe training(JsonMembers json) {
    return new Recipe(
        json.integer("batch"),
        json.integer("epochs"),
        json.optionalText("data").map(Data::valueOf),
        json.optionalNumber("validation"),
        optimizer(json.object("optimizer")),
        schedule(json.object("schedule")),
        json.optional("warmup")
            .map(ramp -> new Recipe.Warmup(ramp.integer("epochs"), ramp.number("from"))),
        json.list("augmentation", element -> augmentation(JsonMembers.of(element))),
        json.optionalNumber("labelSmoothing"),
        json.optionalNumber("clipNorm"),
        json.optionalNumber("movingAverage"),
        json.list("freeze", JsonElement::getAsString),
        json.optional("initFrom")
            .map(
                weights ->
                    new Recipe.InitialWeights(
                        weights.text("network"),
                        weights.list("variables", JsonElement::getAsString))));
  }

  static EvaluationProtocol evaluation(JsonMembers json) {
    return new EvaluationProtocol(
        Protocol.valueOf(json.text("protocol")),
        json.list("scales", JsonElement::getAsInt),
        json.flag("flip"));
  }

  private static Optimizer optimizer(JsonMembers json) {
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

  private static Schedule schedule(JsonMembers json) {
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

  private static Augmentation augmentation(JsonMembers json) {
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
