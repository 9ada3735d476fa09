package dev.convoke.processor.ir.training;

import java.util.List;

/**
 * How test images are measured.
 *
 * @param protocol which views of an image count: a constant of {@code Protocol}
 * @param scales shorter sides to which an image is rescaled; empty for the image as it is
 * @param flip whether mirrored views count, too; always so where the protocol has them
 */
public record Evaluation(String protocol, List<Integer> scales, boolean flip) {
  public Evaluation {
    scales = List.copyOf(scales);
  }
}
