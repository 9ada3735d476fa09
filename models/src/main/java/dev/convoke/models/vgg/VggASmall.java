package dev.convoke.models.vgg;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.PadAndCrop;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Steps;
import dev.convoke.dsl.train.Train;

/**
 * VGG's configuration A for 28×28 grey images: padded to 32×32 for its five pools, normalised, with a
 * pooled head instead of three dense layers.
 */
@Network(
    name = "vgg-a-small",
    input = @Input(height = 28, width = 28, channels = 1, padTo = 32),
    classes = 10)
@Train(batch = 128, epochs = 10)
@Sgd(learningRate = 0.05, momentum = 0.9, weightDecay = 5e-4)
@Steps(at = {5, 8}, factor = 0.1)
@PadAndCrop(4)
@HorizontalFlip
@Paper(arxiv = "1409.1556", section = "2.1, table 1, A")
public interface VggASmall {
  @Conv3x3(64) @BatchNorm @Relu  Layer conv1_1();
  @MaxPool                       Layer pool1();
  @Conv3x3(128) @BatchNorm @Relu Layer conv2_1();
  @MaxPool                       Layer pool2();
  @Conv3x3(256) @BatchNorm @Relu Layer conv3_1();
  @Conv3x3(256) @BatchNorm @Relu Layer conv3_2();
  @MaxPool                       Layer pool3();
  @Conv3x3(512) @BatchNorm @Relu Layer conv4_1();
  @Conv3x3(512) @BatchNorm @Relu Layer conv4_2();
  @MaxPool                       Layer pool4();
  @Conv3x3(512) @BatchNorm @Relu Layer conv5_1();
  @Conv3x3(512) @BatchNorm @Relu Layer conv5_2();
  @MaxPool                       Layer pool5();
  @GlobalAvgPool                 Layer pool();
  @Dense                         Layer logits();
}
