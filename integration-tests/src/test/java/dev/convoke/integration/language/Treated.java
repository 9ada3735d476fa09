package dev.convoke.integration.language;

import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.NoDecay;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.Trainable;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.layer.Upsample;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;
import dev.convoke.dsl.value.Distribution;
import dev.convoke.dsl.value.Interpolation;
import dev.convoke.models.resnet.BasicBlock;

/** A small network whose steps treat their weights in different ways. */
@Network(input = @Input(height = 12, width = 12, channels = 1), classes = 4)
@Init(value = Distribution.NORMAL, scale = 0.05)
@Train(batch = 16, epochs = 1)
@Sgd(learningRate = 0.1, momentum = 0, weightDecay = 0)
public interface Treated {
  @Conv7x7(value = 16, stride = 2, factorize = true) @Relu              Layer stem();
  @MaxPool @Upsample(interpolation = Interpolation.BILINEAR)            Layer blurred();
  @NoDecay @Init(value = Distribution.HE_UNIFORM, bias = 0.5) @Conv3x3(16) @Relu Layer biased();
  @Trainable(false) @Residual(block = BasicBlock.class, width = 16)     Layer fixed();
  @GlobalAvgPool                                                        Layer pool();
  @Dense                                                                Layer logits();
}
