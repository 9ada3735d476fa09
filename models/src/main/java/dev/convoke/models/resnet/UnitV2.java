package dev.convoke.models.resnet;

import static dev.convoke.dsl.Symbols.INPUT;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** A pre-activated bottleneck whose shortcut is the identity. */
@Block
@Paper(arxiv = "1603.05027", section = "figure 4e")
public interface UnitV2 {
  @BatchNorm @Relu                                   Layer preActivation();
  @Conv1x1(WIDTH)                   @BatchNorm @Relu Layer reduce();
  @Conv3x3(WIDTH)                   @BatchNorm @Relu Layer conv();
  @Conv1x1(4 * WIDTH)                                Layer expand();
  @Add({INPUT, "expand"})                            Layer sum();
}
