package dev.convoke.models.resnet;

import static dev.convoke.dsl.value.Bias.OFF;

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

/** The residual net of 9·18 + 2 = 164 layers, bottlenecks with full pre-activation, for CIFAR-10. */
@Network(name = "resnet164-v2-cifar", input = @Input(height = 32, width = 32, channels = 3), classes = 10)
@ResNetCifarRecipe
@Paper(arxiv = "1603.05027", section = "table 3", parameters = "1.7M")
public interface ResNet164V2Cifar {
  @Conv3x3(value = 16, bias = OFF)                                                                  Layer stem();
  @Residual(block = PreBottleneck.class, width = 16, repeat = 18, preActivation = true)             Layer stage1();
  @Residual(block = PreBottleneck.class, width = 32, repeat = 18, stride = 2, preActivation = true) Layer stage2();
  @Residual(block = PreBottleneck.class, width = 64, repeat = 18, stride = 2, preActivation = true) Layer stage3();
  @BatchNorm @Relu @GlobalAvgPool                                                                   Layer pool();
  @Dense                                                                                            Layer logits();
}
