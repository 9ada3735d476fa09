package mutant;

import static dev.convoke.dsl.Symbols.*;

import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Steps with a block to replace. */
@Train(batch = 4, epochs = 3)
@Sgd(learningRate = 0.01, momentum = 0.9)
interface Units {
  @Conv3x3(8) @BatchNorm @Relu                                 Layer stem();
  @Residual(block = Pair.class, width = 8, repeat = 2)         Layer stage();
  @Use(block = Pair.class, width = 8, stride = 2)              Layer next();
  @GlobalAvgPool                                               Layer pool();
  @Dense                                                       Layer logits();
}
