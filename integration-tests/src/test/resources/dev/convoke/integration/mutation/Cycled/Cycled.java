package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Another recipe that this version cannot carry out. */
@Network(input = @Input(height = 12, width = 12, channels = 3), classes = 5)
@Train(batch = 4, epochs = 6)
@RmsProp(learningRate = 1e-3, rho = 0.8, momentum = 0.9, epsilon = 1e-6)
@OneCycle(rise = 0.25, startDivisor = 10, endDivisor = 100)
@RandomResizedCrop(minArea = 0.2, maxArea = 0.9) @HorizontalFlip(alternating = true)
@BalancedSampling
public interface Cycled {
  @Conv5x5(value = 8, stride = 2, factorize = true) @BatchNorm @Relu6 Layer stem();
  @Conv3x3(8) @BatchNorm                            Layer conv();
  @Add({"stem", "conv"}) @Relu                      Layer sum();
  @GlobalAvgPool                                    Layer pool();
  @Dense                                            Layer logits();
}
