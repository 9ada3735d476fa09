package dev.convoke.models.resnet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.models.recipe.FiveEpochsRecipe;

/** ResNet-18 for 28×28 grey images: a 3×3 convolution for its first, no pool. */
@Network(name = "resnet18-small", input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@FiveEpochsRecipe
@Paper(arxiv = "1512.03385", section = "table 1")
public interface ResNet18Small {
  @Conv3x3(64) @BatchNorm @Relu                                            Layer conv1();
  @Residual(block = BasicBlock.class, width = 64,  repeat = 2)             Layer conv2();
  @Residual(block = BasicBlock.class, width = 128, repeat = 2, stride = 2) Layer conv3();
  @Residual(block = BasicBlock.class, width = 256, repeat = 2, stride = 2) Layer conv4();
  @Residual(block = BasicBlock.class, width = 512, repeat = 2, stride = 2) Layer conv5();
  @GlobalAvgPool                                                           Layer pool();
  @Dense                                                                   Layer fc();
}
