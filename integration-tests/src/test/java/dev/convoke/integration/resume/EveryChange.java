package dev.convoke.integration.resume;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.ColorJitter;
import dev.convoke.dsl.train.CutMix;
import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.Mixup;
import dev.convoke.dsl.train.PadAndCrop;
import dev.convoke.dsl.train.PcaColor;
import dev.convoke.dsl.train.RandAugment;
import dev.convoke.dsl.train.RandomCrop;
import dev.convoke.dsl.train.RandomErasing;
import dev.convoke.dsl.train.RandomResizedCrop;
import dev.convoke.dsl.train.Resize;
import dev.convoke.dsl.train.ScaleJitter;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;
import dev.convoke.dsl.train.TrivialAugment;

/** A small network whose recipe has every augmentation of the language. */
@Network(input = @Input(height = 24, width = 20, channels = 3), classes = 3)
@Train(batch = 8, epochs = 12)
@Sgd(learningRate = 0.05, momentum = 0.9)
@Resize({40, 50})
@ScaleJitter(min = 26, max = 40)
@RandomCrop
@RandomResizedCrop(minArea = 0.3)
@PadAndCrop(3)
@HorizontalFlip(alternating = true)
@RandAugment
@TrivialAugment
@ColorJitter(brightness = 0.2, contrast = 0.2, saturation = 0.2, hue = 0.1)
@PcaColor
@RandomErasing
@Mixup
@CutMix
public interface EveryChange {
  @Conv3x3(value = 8, stride = 2)
  @BatchNorm
  @Relu
  Layer stem();

  @GlobalAvgPool
  Layer pool();

  @Dropout(0.2)
  Layer dropped();

  @Dense
  Layer logits();
}
