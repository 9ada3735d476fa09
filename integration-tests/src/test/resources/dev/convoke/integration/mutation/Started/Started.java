package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Begins with the weights of another network. */
@Network(input = @Input(height = 12, width = 12, channels = 3), classes = 5)
@Train(batch = 4, epochs = 6)
@Adam(learningRate = 1e-3, beta1 = 0.8)
@Plateau(factor = 0.5, patience = 2, times = 2)
@InitFrom(value = Start.class, steps = {"conv1", "stage"})
@Freeze({"conv1", "stage/1"})
@RandomErasing(probability = 0.25, minArea = 0.1)
public interface Started {
  @Conv3x3(8) @Relu                                 Layer conv1();
  @Repeat(2) @Conv3x3(8) @Relu                      Layer stage();
  @Conv3x3(16) @Relu                                Layer conv2();
  @GlobalAvgPool                                    Layer pool();
  @Dense                                            Layer logits();
}
