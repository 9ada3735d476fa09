package dev.convoke.models.resnet;

import static dev.convoke.dsl.Symbols.INPUT;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

/** A pre-activated bottleneck with stride 2, whose shortcut takes every second pixel: the last unit of a stage. */
@Block
public interface LastUnitV2 {
  @MaxPool(size = 1, stride = 2)                                Layer shortcut();
  @From(INPUT) @BatchNorm @Relu                                 Layer preActivation();
  @Conv1x1(WIDTH)                              @BatchNorm @Relu Layer reduce();
  @Conv3x3(value = WIDTH, stride = 2)          @BatchNorm @Relu Layer conv();
  @Conv1x1(4 * WIDTH)                                           Layer expand();
  @Add({"shortcut", "expand"})                                  Layer sum();
}
