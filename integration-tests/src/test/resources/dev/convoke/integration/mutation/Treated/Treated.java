package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Rules for weights on networks, blocks and steps. */
@Network(input = @Input(height = 12, width = 12, channels = 1), classes = 4)
@Init(value = Distribution.NORMAL, scale = 0.05)
@Paper(arxiv = "1512.03385")
@Train(batch = 4, epochs = 1)
@Sgd(learningRate = 0.1, momentum = 0, weightDecay = 1e-3)
public interface Treated {
  @Conv7x7(value = 8, stride = 2, factorize = true) @Relu                             Layer stem();
  @MaxPool @Upsample(interpolation = Interpolation.BILINEAR)                          Layer blurred();
  @NoDecay @Init(value = Distribution.HE_UNIFORM, bias = 0.5) @Conv3x3(8) @Relu       Layer biased();
  @Trainable(false) @Residual(block = Basic.class, width = 8)                         Layer fixed();
  @Init(value = Distribution.UNIFORM, scale = 0.1) @DepthwiseConv(kernel = 3) @Relu     Layer uniform();
  @Init(Distribution.LECUN_NORMAL) @SeparableConv(value = 8, kernel = 3) @PRelu         Layer lecun();
  @Init(value = Distribution.CONSTANT, scale = 0.1) @Conv1x1(8)                       Layer constant();
  @Identity @BatchNorm @Relu                                                          Layer same();
  @GlobalAvgPool                                                                      Layer pool();
  @Init(value = Distribution.TRUNCATED_NORMAL, scale = 0.01, bias = -1) @Dense        Layer logits();

  @Block
  @Init(Distribution.GLOROT_NORMAL)
  interface Basic {
    @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
    @Conv3x3(WIDTH) @Init(Distribution.LECUN_UNIFORM) @BatchNorm Layer conv2();
  }
}
