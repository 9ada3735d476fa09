package dev.convoke.models.resnet;

import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** A 3×3 convolution between two of 1×1, the first with the stride, as the authors released it. */
@Block
@Paper(arxiv = "1512.03385", section = "figure 5, right")
public interface Bottleneck {
  @Conv1x1(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer reduce();
  @Conv3x3(WIDTH)                          @BatchNorm @Relu Layer conv();
  @Conv1x1(4 * WIDTH)                      @BatchNorm       Layer expand();
}
