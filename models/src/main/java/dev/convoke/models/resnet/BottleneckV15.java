package dev.convoke.models.resnet;

import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** The bottleneck with its stride in the 3×3, which sees every pixel: "v1.5", as torchvision has it. */
@Block
public interface BottleneckV15 {
  @Conv1x1(WIDTH)                          @BatchNorm @Relu Layer reduce();
  @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv();
  @Conv1x1(4 * WIDTH)                      @BatchNorm       Layer expand();
}
