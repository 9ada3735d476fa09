package dev.convoke.models.counts.network;

import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Bias.OFF;
import static dev.convoke.dsl.value.Shortcut.NONE;
import static dev.convoke.dsl.value.Shortcut.PROJECTION;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Replace;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.Shortcuts;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.models.resnet.BasicBlock;
import dev.convoke.models.resnet.ResNet164V2Cifar;
import dev.convoke.models.resnet.PreBottleneck;
import dev.convoke.models.resnet.ResNet110Cifar;
import dev.convoke.models.resnet.ResNet20Cifar;
import dev.convoke.models.resnet.ResNet32Cifar;
import dev.convoke.models.resnet.ResNet44Cifar;
import dev.convoke.models.resnet.ResNet56Cifar;

/**
 * The nets for CIFAR-10 with option B; plain ones without normalisation, with biases and without;
 * the one of 1001 layers.
 */
public interface CifarForms {
  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(PROJECTION)
  interface B20 extends ResNet20Cifar {}

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(PROJECTION)
  interface B32 extends ResNet32Cifar {}

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(PROJECTION)
  interface B44 extends ResNet44Cifar {}

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(PROJECTION)
  interface B56 extends ResNet56Cifar {}

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(PROJECTION)
  interface B110 extends ResNet110Cifar {}

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(NONE)
  @Replace(block = BasicBlock.class, with = BiasedBlock.class)
  @Sgd(learningRate = 0.01)
  interface Biased20 extends ResNet20Cifar {
    @Override @Conv3x3(16) @Relu Layer stem();
  }

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(NONE)
  @Replace(block = BasicBlock.class, with = BiasedBlock.class)
  @Sgd(learningRate = 0.01)
  interface Biased32 extends ResNet32Cifar {
    @Override @Conv3x3(16) @Relu Layer stem();
  }

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(NONE)
  @Replace(block = BasicBlock.class, with = BiasedBlock.class)
  @Sgd(learningRate = 0.01)
  interface Biased44 extends ResNet44Cifar {
    @Override @Conv3x3(16) @Relu Layer stem();
  }

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(NONE)
  @Replace(block = BasicBlock.class, with = BiasedBlock.class)
  @Sgd(learningRate = 0.01)
  interface Biased56 extends ResNet56Cifar {
    @Override @Conv3x3(16) @Relu Layer stem();
  }

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(NONE)
  @Replace(block = BasicBlock.class, with = BiasedBlock.class)
  @Sgd(learningRate = 0.01)
  interface Biased110 extends ResNet110Cifar {
    @Override @Conv3x3(16) @Relu Layer stem();
  }

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  @Shortcuts(NONE)
  @Replace(block = BasicBlock.class, with = BareBlock.class)
  @Sgd(learningRate = 0.01)
  interface Bare20 extends ResNet20Cifar {
    @Override @Conv3x3(value = 16, bias = OFF) @Relu Layer stem();
  }

  /** He et al. 2016, arXiv 1603.05027, table 3: 9·111 + 2 layers, "10.2M". */
  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface ResNet1001V2 extends ResNet164V2Cifar {
    @Override
    @Residual(block = PreBottleneck.class, width = 16, repeat = 111, preActivation = true)
    Layer stage1();

    @Override
    @Residual(block = PreBottleneck.class, width = 32, repeat = 111, stride = 2, preActivation = true)
    Layer stage2();

    @Override
    @Residual(block = PreBottleneck.class, width = 64, repeat = 111, stride = 2, preActivation = true)
    Layer stage3();
  }

  @Block
  interface BiasedBlock {
    @Conv3x3(value = WIDTH, stride = STRIDE) @Relu Layer conv1();
    @Conv3x3(WIDTH)                                Layer conv2();
  }

  @Block
  interface BareBlock {
    @Conv3x3(value = WIDTH, stride = STRIDE, bias = OFF) @Relu Layer conv1();
    @Conv3x3(value = WIDTH, bias = OFF)                        Layer conv2();
  }
}
