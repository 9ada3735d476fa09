package dev.convoke.models.resnet;

import static dev.convoke.dsl.value.Shortcut.ZERO_PAD;

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
import dev.convoke.dsl.train.ResNetCifarRecipe;

/** The residual net of 6n + 2 = 44 layers, n = 7, for CIFAR-10. */
@Network(name = "resnet44-cifar", input = @Input(height = 32, width = 32, channels = 3), classes = 10)
@ResNetCifarRecipe
@Paper(arxiv = "1512.03385", section = "4.2", parameters = "0.66M")
public interface ResNet44Cifar {
  @Conv3x3(16) @BatchNorm @Relu                                                                Layer stem();
  @Residual(block = BasicBlock.class, width = 16, repeat = 7)                                  Layer stage1();
  @Residual(block = BasicBlock.class, width = 32, repeat = 7, stride = 2, shortcut = ZERO_PAD) Layer stage2();
  @Residual(block = BasicBlock.class, width = 64, repeat = 7, stride = 2, shortcut = ZERO_PAD) Layer stage3();
  @GlobalAvgPool                                                                               Layer pool();
  @Dense                                                                                       Layer logits();
}
