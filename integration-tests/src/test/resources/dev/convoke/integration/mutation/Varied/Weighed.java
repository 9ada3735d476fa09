package mutant;

import static dev.convoke.dsl.Symbols.*;

import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** What replaces it. */
@Block
interface Weighed {
  @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu    Layer first();
  @Conv1x1(WIDTH) @BatchNorm @SqueezeExcite(WIDTH / 4)         Layer second();
}
