package dev.convoke.description.recipe;

import dev.convoke.dsl.value.Protocol;
import java.util.List;

/**
 * How a network declares that test images are measured: what {@code @Evaluate} says.
 *
 * @param protocol which views of an image count
 * @param scales shorter sides to which an image is rescaled, all of which count; empty for the
 *     image as it is
 * @param flip whether mirrored views count, too; always so with ten crops and more
 */
public record EvaluationProtocol(Protocol protocol, List<Integer> scales, boolean flip) {

  /** The image as it is, seen once: what a network without {@code @Evaluate} gets. */
  public static final EvaluationProtocol PLAIN =
      new EvaluationProtocol(Protocol.SINGLE_CROP, List.of(), false);

  public EvaluationProtocol {
    scales = List.copyOf(scales);
  }
}
