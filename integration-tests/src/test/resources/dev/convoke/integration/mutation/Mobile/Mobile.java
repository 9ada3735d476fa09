package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Inverted residuals, with squeeze and excitation in some, and blocks that use blocks. */
@Network(input = @Input(height = 24, width = 20, channels = 3), classes = 4)
@ClassWeights
@Train(batch = 2, epochs = 1)
@Sgd(learningRate = 0.05, momentum = 0.9, weightDecay = 4e-5)
@Resize(24) @RandomCrop @HorizontalFlip @TrivialAugment @ColorJitter(brightness = 0.2, hue = 0.1)
public interface Mobile {
  @Conv3x3(value = 8, stride = 2) @BatchNorm @HardSwish                    Layer stem();
  @DepthwiseConv(kernel = 3) @BatchNorm @Relu6                               Layer depthwise();
  @Conv1x1(4) @BatchNorm                                                   Layer narrow();
  @Residual(block = Inverted.class, width = 8, repeat = 2, stride = 2, shortcut = IF_SAME_SHAPE, activation = Activation.NONE) Layer stage2();
  @Residual(block = Excited.class, parameters = {5, 2}, activation = Activation.NONE) Layer stage3();
  @Use(block = Twice.class, width = 8, stride = 2, parameters = {2, 3}) @Relu Layer stage4();
  @Conv1x1(24) @BatchNorm @Relu6                                           Layer head();
  @GlobalAvgPool @Dropout(0.2)                                             Layer pool();
  @Dense                                                                   Layer fc();

  @Block
  interface Inverted {
    @Conv1x1(6 * CHANNELS)                    @BatchNorm @Relu6 Layer expand();
    @DepthwiseConv(kernel = 3, stride = STRIDE) @BatchNorm @Relu6 Layer depthwise();
    @Conv1x1(WIDTH)                           @BatchNorm        Layer project();
  }

  @Block
  interface Excited {
    int KERNEL = P1, SQUEEZED = P2;

    @Conv1x1(2 * CHANNELS)        @BatchNorm @Relu Layer expand();
    @DepthwiseConv(kernel = KERNEL) @BatchNorm @Relu Layer depthwise();
    @SqueezeExcite(SQUEEZED)                       Layer excite();
    @Conv1x1(BLOCK_CHANNELS)      @BatchNorm       Layer project();
  }

  @Block
  interface Twice {
    int TIMES = P1;

    @Repeat(TIMES) @Use(block = Inverted.class, width = 2 * WIDTH, stride = STRIDE) @Relu Layer units();
    @Conv(value = WIDTH, kernel = P2) @BatchNorm                                          Layer narrow();
  }
}
