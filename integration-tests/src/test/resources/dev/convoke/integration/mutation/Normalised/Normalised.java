package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Every normalisation and every activation. */
@Network(input = @Input(height = 12, width = 12, channels = 1), classes = 5)
@Train(batch = 4, epochs = 2)
@Sgd(learningRate = 0.01, momentum = 0.5)
public interface Normalised {
  @Conv3x3(16) @BatchNorm @Relu                                 Layer batch();
  @Conv3x3(16) @GroupNorm(groups = 4) @Relu6                    Layer group();
  @Conv3x3(16) @LayerNorm(epsilon = 1e-4) @Gelu                 Layer layer();
  @Conv3x3(16) @LocalResponseNorm(size = 3, alpha = 1e-3, beta = 0.5, k = 2) @Silu Layer local();
  @MaxPool @SqueezeExcite(CHANNELS / 4) @HardSwish              Layer excited();
  @BatchNorm @LeakyRelu @Conv1x1(8) @Selu                       Layer before();
  @PRelu(0.1) @DropPath(0.2) @Softplus                          Layer dropped();
  @Flatten @LayerNorm @Tanh @Dropout(0.3)                       Layer flat();
  @Dense(12) @Elu                                               Layer hidden();
  @Dense(8) @Sigmoid                                            Layer narrow();
  @Dense(6) @Softmax @PRelu                                     Layer soft();
  @Dense                                                        Layer logits();
}
