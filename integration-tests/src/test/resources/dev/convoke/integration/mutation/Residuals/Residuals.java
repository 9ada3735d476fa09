package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Residual units of every kind. */
@Network(input = @Input(height = 16, width = 16, channels = 3), classes = 4)
@BalancedSampling
@Train(batch = 4, epochs = 4)
@Sgd(learningRate = 0.05, momentum = 0.9, weightDecay = 1e-4)
@Steps(at = {1, 3}, factor = 0.1)
public interface Residuals {
  @Conv3x3(8) @BatchNorm @Relu                                                       Layer stem();
  @Residual(block = Basic.class, width = 8, repeat = 2)                              Layer same();
  @Residual(block = Basic.class, width = 16, stride = 2, repeat = 2, shortcut = ZERO_PAD) Layer padded();
  @Residual(block = Narrowing.class, width = 16, parameters = 4, shortcut = PROJECT_ALL) Layer projected();
  @Residual(block = Narrowing.class, width = 24, parameters = {6}, stride = 2)       Layer wider();
  @Residual(block = Narrowing.class, width = 24, parameters = 6, shortcut = IF_SAME_SHAPE, scale = 0.5, activation = Activation.NONE) Layer scaled();
  @Residual(block = Convolutions.class, width = 24, repeat = 2, preActivation = true) Layer before();
  @BatchNorm @Relu @GlobalAvgPool                                                    Layer pool();
  @Dense                                                                             Layer logits();

  @Block
  interface Basic {
    @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
    @Conv3x3(WIDTH)                          @BatchNorm       Layer conv2();
  }

  @Block
  interface Narrowing {
    int MIDDLE = P1;

    @Conv1x1(value = BLOCK_CHANNELS / 2, stride = STRIDE) @BatchNorm @Relu Layer narrow();
    @Conv3x3(2 * MIDDLE)                                  @BatchNorm @Relu Layer middle();
    @Conv1x1(WIDTH)                                       @BatchNorm       Layer wide();
  }

  @Block
  interface Convolutions {
    @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
    @Conv3x3(value = WIDTH, bias = Bias.OFF)                  Layer conv2();
  }
}
