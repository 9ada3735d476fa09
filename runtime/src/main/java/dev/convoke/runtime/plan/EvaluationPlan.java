package dev.convoke.runtime.plan;

import java.util.List;

/**
 * How a network declares that test images are measured: what {@code @Evaluate} says.
 *
 * @param protocol which views of an image count
 * @param scales shorter sides to which an image is rescaled, all of which count; empty for the
 *     image as it is
 * @param flip whether mirrored views count, too; always so with ten crops and more
 */
public record EvaluationPlan(Protocol protocol, List<Integer> scales, boolean flip) {

  /** The image as it is, seen once: what a network without {@code @Evaluate} gets. */
  public static final EvaluationPlan PLAIN =
      new EvaluationPlan(Protocol.SINGLE_CROP, List.of(), false);

  public EvaluationPlan {
    scales = List.copyOf(scales);
  }

  /** Which views of an image count. */
  public enum Protocol {
    /** The middle. */
    SINGLE_CROP,
    /** The corners and the middle, and all mirrored. */
    TEN_CROP,
    /** A grid of 5×5 crops, and all mirrored. */
    MULTI_CROP,
    /** The whole image, dense layers as convolutions, the scores of all places averaged. */
    DENSE
  }
}
