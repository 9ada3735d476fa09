package dev.convoke.models.resnet;

import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** A pre-activated bottleneck with a projection: the first unit of a stage, which widens. */
@Block
public interface FirstUnitV2 {
  @BatchNorm @Relu                           Layer preActivation();
  @Conv1x1(4 * WIDTH)                        Layer shortcut();
  @From("preActivation")
  @Conv1x1(WIDTH)           @BatchNorm @Relu Layer reduce();
  @Conv3x3(WIDTH)           @BatchNorm @Relu Layer conv();
  @Conv1x1(4 * WIDTH)                        Layer expand();
  @Add({"shortcut", "expand"})               Layer sum();
}
