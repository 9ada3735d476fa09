package mutant;

import static dev.convoke.dsl.Symbols.*;

import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** What is replaced. */
@Block
interface Pair {
  @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu    Layer first();
  @Conv3x3(WIDTH) @BatchNorm                                   Layer second();
}
