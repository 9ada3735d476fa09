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

/** The bottleneck with 32 groups, twice as wide inside: 32×4d. */
@Block
@Paper(arxiv = "1611.05431", section = "figure 3c")
public interface CardinalBottleneck {
  @Conv1x1(2 * WIDTH)                                       @BatchNorm @Relu Layer reduce();
  @Conv3x3(value = 2 * WIDTH, stride = STRIDE, groups = 32) @BatchNorm @Relu Layer conv();
  @Conv1x1(4 * WIDTH)                                       @BatchNorm       Layer expand();
}
