package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** A classifier. */
@Block
interface Head {
  @GlobalAvgPool @Dense(10) @Relu                         Layer hidden();
  @NoDecay @Dense                                         Layer logits();
}
