package dev.convoke.processor.budget;

import dev.convoke.processor.cost.NetworkCost;
import dev.convoke.processor.cost.StepCost;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What {@code @Budget} limits with an amount.
 *
 * @param attribute of {@code @Budget}
 * @param unit how its amounts are written
 * @param ofTraining whether it is about training, so that a recipe is needed
 * @param wording a sentence about a cost above the limit: both are filled in
 * @param total what the network costs
 * @param share what a step costs
 * @param remedy what makes it less
 */
record Limit(
    String attribute,
    Unit unit,
    boolean ofTraining,
    String wording,
    ToLongFunction<NetworkCost> total,
    ToLongFunction<StepCost> share,
    String remedy) {

  private static final int NAMED_STEPS = 3;

  /** All of them, as the annotation declares them. */
  static final List<Limit> ALL =
      List.of(
          new Limit(
              "parameters",
              Unit.COUNT,
              false,
              "%s parameters are more than %s",
              cost -> cost.total().parameters(),
              StepCost::parameters,
              "use fewer filters"),
          new Limit(
              "statistics",
              Unit.COUNT,
              false,
              "%s moving means and variances are more than %s",
              cost -> cost.total().statistics(),
              StepCost::statistics,
              "normalise fewer channels"),
          new Limit(
              "macs",
              Unit.COUNT,
              false,
              "%s multiply-adds for an image are more than %s",
              cost -> cost.total().multiplyAdds(),
              StepCost::multiplyAdds,
              "use fewer filters or a stride"),
          new Limit(
              "inferenceMemory",
              Unit.BYTES,
              false,
              "prediction takes %s, more than %s",
              NetworkCost::inferenceMemory,
              step -> step.inferenceBytes() + step.weightBytes(),
              "use fewer filters or a smaller batch"),
          new Limit(
              "trainingMemory",
              Unit.BYTES,
              true,
              "training takes %s, more than %s",
              NetworkCost::trainingMemory,
              step -> step.trainingBytes() + step.weightBytes() + step.optimizerBytes(),
              "use fewer filters or a smaller batch"),
          new Limit(
              "optimizerMemory",
              Unit.BYTES,
              true,
              "the optimizer remembers %s, more than %s",
              NetworkCost::optimizerMemory,
              StepCost::optimizerBytes,
              "use fewer filters"));

  /** What the network costs. */
  long of(NetworkCost cost) {
    return total.applyAsLong(cost);
  }

  /** A sentence about a cost above the limit. */
  String exceeded(long cost, long limit) {
    return String.format(Locale.ROOT, wording, unit.text(cost), unit.text(limit));
  }

  /** The steps that cost most, with what they cost. */
  List<String> mostExpensive(NetworkCost cost) {
    return cost.steps().stream()
        .filter(step -> share.applyAsLong(step) > 0)
        .sorted(Comparator.comparingLong(share).reversed())
        .limit(NAMED_STEPS)
        .map(step -> step.step() + ": " + unit.text(share.applyAsLong(step)))
        .toList();
  }

  /** What to do. */
  String fix(long cost) {
    return remedy + ", or write " + attribute + " = \"" + unit.enough(cost) + "\" or more";
  }
}
