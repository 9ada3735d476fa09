package dev.convoke.models.resnet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
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

/** ResNet-20 without its shortcuts: the plain twin that the paper compares it with. */
@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 128, epochs = 10)
@Sgd(learningRate = 0.1, momentum = 0.9, weightDecay = 1e-4)
@Steps(at = {5, 8}, factor = 0.1)
@PadAndCrop(4)
@HorizontalFlip
@Paper(arxiv = "1512.03385", section = "4.2")
public interface Plain20 {
  @Conv3x3(16) @BatchNorm @Relu                                           Layer stem();
  @Repeat(3) @Use(block = BasicBlock.class, width = 16)             @Relu Layer stage1();
  @Repeat(3) @Use(block = BasicBlock.class, width = 32, stride = 2) @Relu Layer stage2();
  @Repeat(3) @Use(block = BasicBlock.class, width = 64, stride = 2) @Relu Layer stage3();
  @GlobalAvgPool                                                          Layer pool();
  @Dense                                                                  Layer logits();
}
