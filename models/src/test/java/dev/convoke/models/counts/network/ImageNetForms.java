package dev.convoke.models.counts.network;

import static dev.convoke.dsl.value.Bias.OFF;
import static dev.convoke.dsl.value.Bias.ON;
import static dev.convoke.dsl.value.Padding.HALF;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Replace;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.models.counts.network.Units.BareBasic;
import dev.convoke.models.counts.network.Units.BareBottleneck;
import dev.convoke.models.counts.network.Units.BareFirstBasic;
import dev.convoke.models.counts.network.Units.BareFirstBottleneck;
import dev.convoke.models.counts.network.Units.BiasedBasic;
import dev.convoke.models.counts.network.Units.BiasedBottleneck;
import dev.convoke.models.counts.network.Units.BiasedFirstBasic;
import dev.convoke.models.counts.network.Units.BiasedFirstBottleneck;
import dev.convoke.models.counts.network.Units.KerasBasic;
import dev.convoke.models.counts.network.Units.KerasBottleneck;
import dev.convoke.models.counts.network.Units.KerasFirstBasic;
import dev.convoke.models.counts.network.Units.KerasFirstBottleneck;
import dev.convoke.models.resnet.ResNet18;

/** ResNets with biases beside the normalisation, as Keras has them, and without normalisation. */
public interface ImageNetForms {
  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface ResNet18Of32 extends ResNet18 {}

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @SuppressWarnings("convoke:BiasBeforeBatchNorm") // as Keras has it
  interface Keras18 {
    @Conv7x7(value = 64, stride = 2, bias = ON) @BatchNorm @Relu Layer conv1();
    @MaxPool(size = 3, stride = 2, padding = HALF) Layer pool1();
    @Residual(block = KerasBasic.class, width = 64, repeat = 2) Layer conv2();
    @Use(block = KerasFirstBasic.class, width = 128, stride = 2) Layer conv3();
    @Residual(block = KerasBasic.class, width = 128, repeat = 1) Layer conv3_rest();
    @Use(block = KerasFirstBasic.class, width = 256, stride = 2) Layer conv4();
    @Residual(block = KerasBasic.class, width = 256, repeat = 1) Layer conv4_rest();
    @Use(block = KerasFirstBasic.class, width = 512, stride = 2) Layer conv5();
    @Residual(block = KerasBasic.class, width = 512, repeat = 1) Layer conv5_rest();
    @GlobalAvgPool Layer pool();
    @Dense Layer fc();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  interface Keras34 extends Keras18 {
    @Override @Residual(block = KerasBasic.class, width = 64, repeat = 3) Layer conv2();
    @Override @Residual(block = KerasBasic.class, width = 128, repeat = 3) Layer conv3_rest();
    @Override @Residual(block = KerasBasic.class, width = 256, repeat = 5) Layer conv4_rest();
    @Override @Residual(block = KerasBasic.class, width = 512, repeat = 2) Layer conv5_rest();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @SuppressWarnings("convoke:BiasBeforeBatchNorm") // as Keras has it
  interface Keras50 {
    @Conv7x7(value = 64, stride = 2, bias = ON) @BatchNorm @Relu Layer conv1();
    @MaxPool(size = 3, stride = 2, padding = HALF) Layer pool1();
    @Use(block = KerasFirstBottleneck.class, width = 64) Layer conv2();
    @Residual(block = KerasBottleneck.class, width = 64, repeat = 2) Layer conv2_rest();
    @Use(block = KerasFirstBottleneck.class, width = 128, stride = 2) Layer conv3();
    @Residual(block = KerasBottleneck.class, width = 128, repeat = 3) Layer conv3_rest();
    @Use(block = KerasFirstBottleneck.class, width = 256, stride = 2) Layer conv4();
    @Residual(block = KerasBottleneck.class, width = 256, repeat = 5) Layer conv4_rest();
    @Use(block = KerasFirstBottleneck.class, width = 512, stride = 2) Layer conv5();
    @Residual(block = KerasBottleneck.class, width = 512, repeat = 2) Layer conv5_rest();
    @GlobalAvgPool Layer pool();
    @Dense Layer fc();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  interface Keras101 extends Keras50 {
    @Override @Residual(block = KerasBottleneck.class, width = 256, repeat = 22) Layer conv4_rest();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  interface Keras152 extends Keras50 {
    @Override @Residual(block = KerasBottleneck.class, width = 128, repeat = 7) Layer conv3_rest();
    @Override @Residual(block = KerasBottleneck.class, width = 256, repeat = 35) Layer conv4_rest();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBasic.class, with = BiasedFirstBasic.class)
  @Replace(block = KerasBasic.class, with = BiasedBasic.class)
  interface Biased18 extends Keras18 {
    @Override @Conv7x7(value = 64, stride = 2) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBasic.class, with = BiasedFirstBasic.class)
  @Replace(block = KerasBasic.class, with = BiasedBasic.class)
  interface Biased34 extends Keras34 {
    @Override @Conv7x7(value = 64, stride = 2) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBottleneck.class, with = BiasedFirstBottleneck.class)
  @Replace(block = KerasBottleneck.class, with = BiasedBottleneck.class)
  interface Biased50 extends Keras50 {
    @Override @Conv7x7(value = 64, stride = 2) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBottleneck.class, with = BiasedFirstBottleneck.class)
  @Replace(block = KerasBottleneck.class, with = BiasedBottleneck.class)
  interface Biased101 extends Keras101 {
    @Override @Conv7x7(value = 64, stride = 2) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBottleneck.class, with = BiasedFirstBottleneck.class)
  @Replace(block = KerasBottleneck.class, with = BiasedBottleneck.class)
  interface Biased152 extends Keras152 {
    @Override @Conv7x7(value = 64, stride = 2) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBasic.class, with = BareFirstBasic.class)
  @Replace(block = KerasBasic.class, with = BareBasic.class)
  interface Bare18 extends Keras18 {
    @Override @Conv7x7(value = 64, stride = 2, bias = OFF) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBasic.class, with = BareFirstBasic.class)
  @Replace(block = KerasBasic.class, with = BareBasic.class)
  interface Bare34 extends Keras34 {
    @Override @Conv7x7(value = 64, stride = 2, bias = OFF) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBottleneck.class, with = BareFirstBottleneck.class)
  @Replace(block = KerasBottleneck.class, with = BareBottleneck.class)
  interface Bare50 extends Keras50 {
    @Override @Conv7x7(value = 64, stride = 2, bias = OFF) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBottleneck.class, with = BareFirstBottleneck.class)
  @Replace(block = KerasBottleneck.class, with = BareBottleneck.class)
  interface Bare101 extends Keras101 {
    @Override @Conv7x7(value = 64, stride = 2, bias = OFF) @Relu Layer conv1();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Replace(block = KerasFirstBottleneck.class, with = BareFirstBottleneck.class)
  @Replace(block = KerasBottleneck.class, with = BareBottleneck.class)
  interface Bare152 extends Keras152 {
    @Override @Conv7x7(value = 64, stride = 2, bias = OFF) @Relu Layer conv1();
  }
}
