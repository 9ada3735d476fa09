package dev.convoke.models.mobilenet;

import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.Relu;

/** A filter for each channel, then a 1×1 convolution across them. */
@Block
@Paper(arxiv = "1704.04861", section = "figure 3, right")
public interface DepthwiseSeparable {
  @DepthwiseConv(kernel = 3, stride = STRIDE) @BatchNorm @Relu Layer depthwise();
  @Conv1x1(WIDTH)                           @BatchNorm @Relu Layer pointwise();
}
