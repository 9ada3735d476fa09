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
import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.PadAndCrop;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Steps;
import dev.convoke.dsl.train.Train;

/** WRN-28-10: the wide residual net of 28 layers, ten times as wide, for CIFAR-10. */
@Network(name = "wide-resnet28-10-cifar", input = @Input(height = 32, width = 32, channels = 3), classes = 10)
@Train(batch = 128, epochs = 200)
@Sgd(learningRate = 0.1, momentum = 0.9, nesterov = true, weightDecay = 5e-4)
@Steps(at = {60, 120, 160}, factor = 0.2)
@PadAndCrop(4)
@HorizontalFlip
@Paper(arxiv = "1605.07146", section = "table 1", parameters = "36.5M")
public interface WideResNet28By10Cifar {
  @Conv3x3(value = 16, bias = OFF)                                                                  Layer stem();
  @Residual(block = PreBasicBlock.class, width = 160, repeat = 4, preActivation = true)             Layer stage1();
  @Residual(block = PreBasicBlock.class, width = 320, repeat = 4, stride = 2, preActivation = true) Layer stage2();
  @Residual(block = PreBasicBlock.class, width = 640, repeat = 4, stride = 2, preActivation = true) Layer stage3();
  @BatchNorm @Relu @GlobalAvgPool                                                                   Layer pool();
  @Dense                                                                                            Layer logits();
}
