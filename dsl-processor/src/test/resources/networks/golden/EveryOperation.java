package golden;

import static dev.convoke.dsl.Symbols.BLOCK_CHANNELS;
import static dev.convoke.dsl.Symbols.CHANNELS;
import static dev.convoke.dsl.Symbols.INPUT;
import static dev.convoke.dsl.Symbols.P1;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Block;
import dev.convoke.dsl.Concat;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Highway;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Multiply;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv5x5;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.DropPath;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Elu;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Gelu;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.GlobalMaxPool;
import dev.convoke.dsl.layer.GroupNorm;
import dev.convoke.dsl.layer.HardSwish;
import dev.convoke.dsl.layer.Identity;
import dev.convoke.dsl.layer.LayerNorm;
import dev.convoke.dsl.layer.LeakyRelu;
import dev.convoke.dsl.layer.LocalResponseNorm;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.PRelu;
import dev.convoke.dsl.layer.Pad;
import dev.convoke.dsl.layer.Relu6;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.layer.Selu;
import dev.convoke.dsl.layer.SeparableConv;
import dev.convoke.dsl.layer.Sigmoid;
import dev.convoke.dsl.layer.Silu;
import dev.convoke.dsl.layer.Softmax;
import dev.convoke.dsl.layer.Softplus;
import dev.convoke.dsl.layer.SqueezeExcite;
import dev.convoke.dsl.layer.Tanh;
import dev.convoke.dsl.layer.Upsample;
import dev.convoke.dsl.value.Activation;
import dev.convoke.dsl.value.Bias;
import dev.convoke.dsl.value.Interpolation;
import dev.convoke.dsl.value.Padding;
import dev.convoke.dsl.value.Rounding;
import dev.convoke.dsl.value.Shortcut;
import dev.convoke.processor.provider.Swish;

/** Every operation once, on small maps. */
@Network(input = @Input(height = 12, width = 16, channels = 3), classes = 4, name = "every-operation")
public interface EveryOperation {
  @Conv7x7(value = 8, stride = 2) @Relu                                 Layer stem();
  @From(INPUT) @Conv(value = 8, kernel = {3, 5}, stride = 2, padding = Padding.EXPLICIT,
      pad = {1, 0, 2, 2}, bias = Bias.OFF) @BatchNorm(momentum = 0.99)  Layer branch();
  @Add({"stem", "branch"}) @Relu @MaxPool(size = 3, stride = 2, padding = Padding.SAME) Layer merged();
  @Conv3x3(value = 8, dilation = 2, groups = 4) @Conv5x5(16) @Conv1x1(8) Layer kernels();
  @Conv5x5(value = 8, factorize = true) @BatchNorm @Relu                Layer factorized();
  @Add({"merged", "kernels", "factorized", "kernels"}) @AvgPool(size = {1, 2})        Layer sum();
  @Residual(block = Narrowing.class, width = 16, parameters = 4)        Layer projected();
  @Residual(block = Narrowing.class, width = 24, parameters = 5, shortcut = Shortcut.ZERO_PAD,
      activation = Activation.NONE)                                     Layer padded();
  @Residual(block = Narrowing.class, width = 24, parameters = 6, repeat = 2) Layer identity();
  @Residual(block = Narrowing.class, width = 24, parameters = 6, shortcut = Shortcut.IF_SAME_SHAPE,
      scale = 0.5, activation = Activation.NONE)                        Layer scaled();
  @Residual(block = Narrowing.class, width = 32, parameters = 6, shortcut = Shortcut.IF_SAME_SHAPE)
                                                                        Layer unscaled();
  @Residual(block = Narrowing.class, width = 24, parameters = 6, repeat = 2, preActivation = true)
                                                                        Layer preActivated();
  @Pad({0, 1, 0, 1}) @LocalResponseNorm @Relu6 @Elu @Selu @Gelu         Layer activated();
  @From("preActivated") @Pad({1, 0, 0, 1}) @Silu @HardSwish @Sigmoid @Tanh  Layer gate();
  @Multiply({"activated", "gate", "gate"}) @Softplus @DropPath(0.1)     Layer gated();
  @Concat({"gated", "activated"}) @LeakyRelu(0.2) @Softmax              Layer joined();
  @DepthwiseConv(kernel = 3, multiplier = 2) @PRelu @SqueezeExcite(CHANNELS / 16) Layer depthwise();
  @SeparableConv(value = 32, kernel = {1, 3}) @GroupNorm(groups = 8)      Layer separable();
  @Identity @LayerNorm                                                  Layer unchanged();
  @Upsample                                                             Layer enlarged();
  @Upsample(size = {2, 1}, interpolation = Interpolation.BILINEAR)      Layer tall();
  @AvgPool(size = 2, stride = 3, rounding = Rounding.CEIL) @GlobalMaxPool                                        Layer largest();
  @From("unchanged") @Flatten @Dense(12)                                   Layer flat();
  @From("identity") @Highway(block = Bending.class, repeat = 2, gate = 1)  Layer carried();
  @GlobalAvgPool @Dense(12) @Highway(block = Lifting.class, gateBias = -1)                           Layer pooled();
  @Add({"flat", "pooled"}) @Relu @Dropout(0.25)                         Layer summed();
  @Concat({"summed", "largest"}) @Swish                                 Layer hidden();
  @Dense(value = 4, bias = Bias.OFF)                                    Layer logits();

  /** A transform that keeps a map's shape. */
  @Block
  interface Bending {
    @Conv1x1(CHANNELS) @Relu Layer bent();
  }

  /** A transform that keeps a vector's shape. */
  @Block
  interface Lifting {
    @Dense(CHANNELS) @Relu Layer lifted();
  }

  /** A branch that halves the channels, and ends with those it is told. */
  @Block
  interface Narrowing {
    @Conv1x1(BLOCK_CHANNELS / 2) @BatchNorm @Relu Layer narrow();
    @Conv3x3(P1)                                  Layer middle();
    @Conv1x1(WIDTH)                               Layer wide();
  }
}
