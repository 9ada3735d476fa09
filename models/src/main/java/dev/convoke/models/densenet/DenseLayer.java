package dev.convoke.models.densenet;

import static dev.convoke.dsl.Symbols.INPUT;
import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Concat;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** A bottleneck whose {@code GROWTH} new channels join those that entered. */
@Block
@Paper(arxiv = "1608.06993", section = "3")
public interface DenseLayer {
  int GROWTH = P1;

  @BatchNorm @Relu @Conv1x1(4 * GROWTH) Layer bottleneck();
  @BatchNorm @Relu @Conv3x3(GROWTH)     Layer conv();
  @Concat({INPUT, "conv"})              Layer output();
}
