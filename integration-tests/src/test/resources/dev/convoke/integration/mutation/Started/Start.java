package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** What the other network begins with. */
@Network(input = @Input(height = 12, width = 12, channels = 3), classes = 5)
@Train(batch = 4, epochs = 6)
@Sgd(learningRate = 0.01)
@Polynomial(power = 2, end = 0.001)
interface Start {
  @Conv3x3(8) @Relu                                 Layer conv1();
  @Repeat(2) @Conv3x3(8) @Relu                      Layer stage();
  @GlobalAvgPool                                    Layer pool();
  @Dense                                            Layer logits();
}
