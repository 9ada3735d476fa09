package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** A DenseNet of two blocks. */
@Network(input = @Input(height = 16, width = 16, channels = 1), classes = 6)
@Train(batch = 4, epochs = 2)
@Sgd(learningRate = 0.05, momentum = 0.9)
public interface Gathered {
  @Conv3x3(value = 8, stride = 2) @BatchNorm @Relu          Layer stem();
  @Repeat(3) @Use(block = Growing.class, parameters = 4)    Layer block1();
  @BatchNorm @Relu @Conv1x1(CHANNELS / 2) @AvgPool          Layer transition1();
  @Repeat(2) @Use(block = Growing.class, parameters = 6)    Layer block2();
  @BatchNorm @Relu @GlobalAvgPool                           Layer pool();
  @Dense                                                    Layer fc();

  @Block
  interface Growing {
    int GROWTH = P1;

    @BatchNorm @Relu @Conv1x1(4 * GROWTH) Layer bottleneck();
    @BatchNorm @Relu @Conv3x3(GROWTH)     Layer conv();
    @Concat({INPUT, "conv"})              Layer output();
  }
}
