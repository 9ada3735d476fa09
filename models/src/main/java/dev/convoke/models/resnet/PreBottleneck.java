package dev.convoke.models.resnet;

import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Bias.OFF;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** The bottleneck; the unit's normalisation and activation come before the first convolution. */
@Block
@Paper(arxiv = "1603.05027", section = "figure 4e")
public interface PreBottleneck {
  @Conv1x1(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer reduce();
  @Conv3x3(WIDTH)                          @BatchNorm @Relu Layer conv();
  @Conv1x1(value = 4 * WIDTH, bias = OFF)                   Layer expand();
}
