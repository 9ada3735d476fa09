package dev.convoke.models.mobilenet;

import static dev.convoke.dsl.Symbols.CHANNELS;
import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.Relu6;

/** Expands six times, filters each channel, and projects without an activation. */
@Block
@Paper(arxiv = "1801.04381", section = "table 1")
public interface InvertedResidual {
  @Conv1x1(6 * CHANNELS)                    @BatchNorm @Relu6 Layer expand();
  @DepthwiseConv(kernel = 3, stride = STRIDE) @BatchNorm @Relu6 Layer depthwise();
  @Conv1x1(WIDTH)                           @BatchNorm        Layer project();
}
