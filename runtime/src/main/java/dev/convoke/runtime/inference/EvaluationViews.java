package dev.convoke.runtime.inference;

import dev.convoke.description.NetworkDescription;
import dev.convoke.description.recipe.EvaluationProtocol;
import dev.convoke.runtime.problem.Counted;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The views of each image that an evaluation shows a network.
 *
 * @param protocol whose scales are those to which images are rescaled; none where they are seen as
 *     they are
 * @param count views of each image
 */
public record EvaluationViews(EvaluationProtocol protocol, int count) {

  /**
   * The views that a protocol asks for.
   *
   * @throws dev.convoke.runtime.problem.UsageException where a scale is smaller than what the
   *     network takes, or too large
   */
  public static EvaluationViews of(EvaluationProtocol protocol, NetworkDescription network) {
    List<Integer> scales = EvaluationScales.of(protocol, network);
    boolean flip = protocol.flip() || protocol.protocol().isMirrored();
    EvaluationProtocol scaled = new EvaluationProtocol(protocol.protocol(), scales, flip);
    return new EvaluationViews(scaled, Views.of(protocol, network).count());
  }

  /** The views in words, such as {@code 150 views of each image at 3 scales (256, 384, 512): …}. */
  public String text() {
    return Counted.of(count, "view") + " of each image" + scales() + ": " + kind();
  }

  private String scales() {
    List<Integer> scales = protocol.scales();
    return switch (scales.size()) {
      case 0 -> "";
      case 1 -> " at a shorter side of " + scales.get(0);
      default ->
          " at "
              + scales.size()
              + scales.stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ", " scales (", ")"));
    };
  }

  private String kind() {
    String mirrored = protocol.flip() ? ", as it is and mirrored" : "";
    return switch (protocol.protocol()) {
      case SINGLE_CROP ->
          (protocol.scales().isEmpty() ? "what the network takes" : "its middle") + mirrored;
      case TEN_CROP -> "the corners and the middle" + mirrored;
      case MULTI_CROP -> "a grid of 5×5" + mirrored;
      case DENSE -> "the whole" + mirrored;
      case DENSE_AND_MULTI_CROP -> "the whole, and a grid of 5×5" + mirrored;
    };
  }
}
