package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.dsl.value.Protocol;
import dev.convoke.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a network asks to be evaluated. */
public final class DeclaredEvaluation {

  private DeclaredEvaluation() {}

  /** What {@code @Evaluate} says; without it, or where it cannot be done, each image as it is. */
  public static EvaluationProtocol of(NetworkDescription network) {
    return network
        .evaluation()
        .filter(declared -> declared.protocol() != Protocol.DENSE)
        .orElse(EvaluationProtocol.PLAIN);
  }

  /** What a person should know before test images are evaluated otherwise than declared. */
  public static Optional<Problem> warning(NetworkDescription network) {
    return network
        .evaluation()
        .filter(declared -> declared.protocol() == Protocol.DENSE)
        .map(
            declared ->
                Problem.of(
                        network.name()
                            + " asks for "
                            + text(declared)
                            + ", which this version cannot evaluate")
                    .found("each test image is seen once, as it is"));
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
