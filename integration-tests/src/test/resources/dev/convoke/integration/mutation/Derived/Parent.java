package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Steps for others to extend, and how they are trained. */
@Train(batch = 4, epochs = 3)
@Sgd(learningRate = 0.01, momentum = 0.9)
@Init(value = Distribution.GLOROT_UNIFORM)
interface Parent {
  @Conv3x3(8) @Relu                                       Layer conv1();
  @Conv3x3(8) @Relu                                       Layer conv2();
  @MaxPool                                                Layer pool();
  @Use(Head.class)                                        Layer head();
}
