package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.EvaluationProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a network asks to be evaluated. */
public final class DeclaredEvaluation {

  private DeclaredEvaluation() {}

  /** What {@code @Evaluate} says; without it, each image as it is. */
  public static EvaluationProtocol of(NetworkDescription network) {
    return network.evaluation().orElse(EvaluationProtocol.PLAIN);
  }

  /**
   * What {@code @Evaluate} says where that is more than one view of each image, as it is written.
   */
  public static Optional<String> annotation(NetworkDescription network) {
    return network
        .evaluation()
        .filter(declared -> !declared.equals(EvaluationProtocol.PLAIN))
        .map(DeclaredEvaluation::text);
  }

  private static String text(EvaluationProtocol declared) {
    List<String> values = new ArrayList<>(List.of(declared.protocol().name()));
    if (!declared.scales().isEmpty()) {
      values.add(
          declared.scales().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", "scales = {", "}")));
    }
    if (declared.flip()) {
      values.add("mirrored");
    }
    return "@Evaluate(" + String.join(", ", values) + ")";
  }
}
