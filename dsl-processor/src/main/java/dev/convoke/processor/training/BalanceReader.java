package dev.convoke.processor.training;

import dev.convoke.description.recipe.ClassBalance;
import dev.convoke.dsl.train.BalancedSampling;
import dev.convoke.dsl.train.ClassWeights;
import dev.convoke.dsl.value.Weighting;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads how classes of different sizes are balanced, of which there is at most one way. */
final class BalanceReader {

  private static final Map<String, Function<TrainingValues, ClassBalance>> READERS =
      Map.of(
          ClassWeights.class.getCanonicalName(),
          BalanceReader::classWeights,
          BalancedSampling.class.getCanonicalName(),
          values -> ClassBalance.SAMPLING);

  private BalanceReader() {}

  static Set<String> annotations() {
    return READERS.keySet();
  }

  static Optional<ClassBalance> read(TrainingAnnotations annotations) {
    return annotations
        .only(TrainingKind.BALANCE, DiagnosticCode.BALANCE_TWICE)
        .map(values -> Objects.requireNonNull(READERS.get(values.training().name())).apply(values));
  }

  private static ClassBalance classWeights(TrainingValues values) {
    return switch (values.constant("value", Weighting.class)) {
      case BALANCED -> ClassBalance.CLASS_WEIGHTS;
    };
  }
}
