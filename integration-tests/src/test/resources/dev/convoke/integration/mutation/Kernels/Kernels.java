package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Every convolution, with every attribute somewhere. */
@Network(input = @Input(height = 18, width = 14, channels = 3, padTo = 18), classes = 4, name = "kernels")
@Train(batch = 4, epochs = 3)
@Sgd(learningRate = 0.02, momentum = 0.9, nesterov = true, weightDecay = 1e-4, decay = DecayGroup.KERNELS)
@Steps(every = 2, factor = 0.5)
public interface Kernels {
  @Conv7x7(value = 8, stride = 2) @Relu                                                            Layer seven();
  @Conv(value = 8, kernel = {3, 5}, padding = EXPLICIT, pad = {1, 0, 2, 2}, bias = Bias.OFF) @BatchNorm(momentum = 0.99) @Relu Layer uneven();
  @Conv3x3(value = 8, dilation = 2, groups = 4) @Relu                                              Layer dilated();
  @Conv3x3(value = 12, padding = SAME, stride = 2, bias = Bias.ON) @Elu                            Layer same();
  @Conv5x5(value = 8, factorize = true) @BatchNorm(epsilon = 1e-3) @Relu                           Layer stack();
  @Conv1x1(8) @Identity @Relu                                                                      Layer fixed();
  @DepthwiseConv(kernel = 3, multiplier = 2, stride = 1) @PRelu                                      Layer depthwise();
  @SeparableConv(value = 8, kernel = {1, 3}, stride = 1) @LeakyRelu(0.2)                             Layer separable();
  @Conv(value = CHANNELS / 2, kernel = 2, padding = VALID) @Silu                                   Layer halved();
  @GlobalAvgPool                                                                                   Layer pool();
  @Dense                                                                                           Layer logits();
}
