package dev.convoke.models.counts.network;

import static dev.convoke.dsl.Symbols.INPUT;
import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Bias.OFF;
import static dev.convoke.dsl.value.Bias.ON;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/**
 * Units of residual nets of three kinds: biases beside the normalisation, as Keras has them; biases
 * alone; neither. The first of a stage has a projection of the same kind.
 */
public interface Units {
  @Block
  @SuppressWarnings("convoke:BiasBeforeBatchNorm") // as Keras has it
  interface KerasFirstBasic {
    @Conv1x1(value = WIDTH, stride = STRIDE, bias = ON) @BatchNorm Layer shortcut();
    @From(INPUT) @Conv3x3(value = WIDTH, stride = STRIDE, bias = ON) @BatchNorm @Relu Layer conv1();
    @Conv3x3(value = WIDTH, bias = ON) @BatchNorm Layer conv2();
    @Add({"shortcut", "conv2"}) @Relu Layer sum();
  }

  @Block
  @SuppressWarnings("convoke:BiasBeforeBatchNorm") // as Keras has it
  interface KerasBasic {
    @Conv3x3(value = WIDTH, bias = ON) @BatchNorm @Relu Layer conv1();
    @Conv3x3(value = WIDTH, bias = ON) @BatchNorm Layer conv2();
  }

  @Block
  @SuppressWarnings("convoke:BiasBeforeBatchNorm") // as Keras has it
  interface KerasFirstBottleneck {
    @Conv1x1(value = 4 * WIDTH, stride = STRIDE, bias = ON) @BatchNorm Layer shortcut();
    @From(INPUT) @Conv1x1(value = WIDTH, stride = STRIDE, bias = ON) @BatchNorm @Relu Layer reduce();
    @Conv3x3(value = WIDTH, bias = ON) @BatchNorm @Relu Layer conv();
    @Conv1x1(value = 4 * WIDTH, bias = ON) @BatchNorm Layer expand();
    @Add({"shortcut", "expand"}) @Relu Layer sum();
  }

  @Block
  @SuppressWarnings("convoke:BiasBeforeBatchNorm") // as Keras has it
  interface KerasBottleneck {
    @Conv1x1(value = WIDTH, bias = ON) @BatchNorm @Relu Layer reduce();
    @Conv3x3(value = WIDTH, bias = ON) @BatchNorm @Relu Layer conv();
    @Conv1x1(value = 4 * WIDTH, bias = ON) @BatchNorm Layer expand();
  }

  @Block
  interface BiasedFirstBasic {
    @Conv1x1(value = WIDTH, stride = STRIDE, bias = ON) Layer shortcut();
    @From(INPUT) @Conv3x3(value = WIDTH, stride = STRIDE, bias = ON) @Relu Layer conv1();
    @Conv3x3(value = WIDTH, bias = ON) Layer conv2();
    @Add({"shortcut", "conv2"}) @Relu Layer sum();
  }

  @Block
  interface BiasedBasic {
    @Conv3x3(value = WIDTH, bias = ON) @Relu Layer conv1();
    @Conv3x3(value = WIDTH, bias = ON) Layer conv2();
  }

  @Block
  interface BiasedFirstBottleneck {
    @Conv1x1(value = 4 * WIDTH, stride = STRIDE, bias = ON) Layer shortcut();
    @From(INPUT) @Conv1x1(value = WIDTH, stride = STRIDE, bias = ON) @Relu Layer reduce();
    @Conv3x3(value = WIDTH, bias = ON) @Relu Layer conv();
    @Conv1x1(value = 4 * WIDTH, bias = ON) Layer expand();
    @Add({"shortcut", "expand"}) @Relu Layer sum();
  }

  @Block
  interface BiasedBottleneck {
    @Conv1x1(value = WIDTH, bias = ON) @Relu Layer reduce();
    @Conv3x3(value = WIDTH, bias = ON) @Relu Layer conv();
    @Conv1x1(value = 4 * WIDTH, bias = ON) Layer expand();
  }

  @Block
  interface BareFirstBasic {
    @Conv1x1(value = WIDTH, stride = STRIDE, bias = OFF) Layer shortcut();
    @From(INPUT) @Conv3x3(value = WIDTH, stride = STRIDE, bias = OFF) @Relu Layer conv1();
    @Conv3x3(value = WIDTH, bias = OFF) Layer conv2();
    @Add({"shortcut", "conv2"}) @Relu Layer sum();
  }

  @Block
  interface BareBasic {
    @Conv3x3(value = WIDTH, bias = OFF) @Relu Layer conv1();
    @Conv3x3(value = WIDTH, bias = OFF) Layer conv2();
  }

  @Block
  interface BareFirstBottleneck {
    @Conv1x1(value = 4 * WIDTH, stride = STRIDE, bias = OFF) Layer shortcut();
    @From(INPUT) @Conv1x1(value = WIDTH, stride = STRIDE, bias = OFF) @Relu Layer reduce();
    @Conv3x3(value = WIDTH, bias = OFF) @Relu Layer conv();
    @Conv1x1(value = 4 * WIDTH, bias = OFF) Layer expand();
    @Add({"shortcut", "expand"}) @Relu Layer sum();
  }

  @Block
  interface BareBottleneck {
    @Conv1x1(value = WIDTH, bias = OFF) @Relu Layer reduce();
    @Conv3x3(value = WIDTH, bias = OFF) @Relu Layer conv();
    @Conv1x1(value = 4 * WIDTH, bias = OFF) Layer expand();
  }
}
