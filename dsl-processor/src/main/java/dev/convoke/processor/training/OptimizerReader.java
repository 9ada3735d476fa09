package dev.convoke.processor.training;

import dev.convoke.description.recipe.Optimizer;
import dev.convoke.dsl.train.Adam;
import dev.convoke.dsl.train.AdamW;
import dev.convoke.dsl.train.RmsProp;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.value.DecayGroup;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the optimizer, of which there is one; a new one is a line here. */
final class OptimizerReader {

  private static final Map<String, Function<TrainingValues, Optimizer>> READERS =
      Map.of(
          Sgd.class.getCanonicalName(), OptimizerReader::sgd,
          Adam.class.getCanonicalName(), OptimizerReader::adam,
          AdamW.class.getCanonicalName(), OptimizerReader::adamW,
          RmsProp.class.getCanonicalName(), OptimizerReader::rmsProp);

  private OptimizerReader() {}

  static Set<String> annotations() {
    return READERS.keySet();
  }

  /** The optimizer, if there is one. */
  static Optional<Optimizer> read(TrainingAnnotations annotations) {
    return annotations
        .only(TrainingKind.OPTIMIZER, DiagnosticCode.OPTIMIZER_TWICE)
        .map(values -> Objects.requireNonNull(READERS.get(values.training().name())).apply(values));
  }

  private static Optimizer sgd(TrainingValues values) {
    return new Optimizer.Sgd(
        values.greaterThanZero("learningRate"),
        values.fraction("momentum"),
        values.flag("nesterov"),
        values.fraction("weightDecay"),
        values.constant("decay", DecayGroup.class));
  }

  private static Optimizer adam(TrainingValues values) {
    return new Optimizer.Adam(
        values.greaterThanZero("learningRate"),
        values.fraction("beta1"),
        values.fraction("beta2"),
        values.greaterThanZero("epsilon"),
        values.fraction("weightDecay"),
        values.constant("decay", DecayGroup.class));
  }

  private static Optimizer adamW(TrainingValues values) {
    return new Optimizer.AdamW(
        values.greaterThanZero("learningRate"),
        values.fraction("beta1"),
        values.fraction("beta2"),
        values.greaterThanZero("epsilon"),
        values.fraction("weightDecay"),
        values.constant("decay", DecayGroup.class));
  }

  private static Optimizer rmsProp(TrainingValues values) {
    return new Optimizer.RmsProp(
        values.greaterThanZero("learningRate"),
        values.fraction("rho"),
        values.fraction("momentum"),
        values.greaterThanZero("epsilon"),
        values.fraction("weightDecay"),
        values.constant("decay", DecayGroup.class));
  }
}
