package dev.convoke.models.efficientnet;

import static dev.convoke.dsl.Symbols.BLOCK_CHANNELS;
import static dev.convoke.dsl.Symbols.CHANNELS;
import static dev.convoke.dsl.Symbols.P1;
import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Function.SILU;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.Silu;
import dev.convoke.dsl.layer.SqueezeExcite;

/** An inverted residual with Squeeze-and-Excitation. */
@Block
@Paper(arxiv = "1905.11946", section = "4")
public interface MbConv {
  int KERNEL = P1;

  @Conv1x1(6 * CHANNELS) @BatchNorm @Silu                         Layer expand();
  @DepthwiseConv(kernel = KERNEL, stride = STRIDE) @BatchNorm @Silu Layer depthwise();
  @SqueezeExcite(value = BLOCK_CHANNELS / 4, activation = SILU)   Layer excite();
  @Conv1x1(WIDTH) @BatchNorm                                      Layer project();
}
