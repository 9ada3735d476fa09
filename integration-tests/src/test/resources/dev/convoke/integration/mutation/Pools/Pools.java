package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Everything that changes a map's size without weights of its own. */
@Network(input = @Input(height = 20, width = 17, channels = 2), classes = 3)
@Train(batch = 4, epochs = 2)
@Sgd(learningRate = 0.05)
@PadAndCrop(2)
@HorizontalFlip
@ClassWeights
public interface Pools {
  @Conv3x3(6) @Relu                                              Layer stem();
  @MaxPool(size = 3, stride = 2, padding = HALF)                 Layer half();
  @AvgPool(size = 3, stride = 2, rounding = Rounding.CEIL)       Layer ceil();
  @Upsample(size = {2, 1}, interpolation = Interpolation.BILINEAR) @Conv1x1(6) Layer tall();
  @Pad({1, 0, 2, 0}) @MaxPool(size = {2, 3}, stride = 1)         Layer padded();
  @AvgPool(size = 2, padding = SAME, stride = 2)                 Layer same();
  @Upsample @Conv3x3(8) @Relu                                    Layer enlarged();
  @MaxPool(size = 2, stride = 3, padding = EXPLICIT, pad = 1)    Layer wide();
  @AvgPool @Pad(1)                                               Layer small();
  @GlobalMaxPool                                                 Layer largest();
  @From("small") @GlobalAvgPool                                  Layer mean();
  @Concat({"largest", "mean"})                                   Layer both();
  @Dense(value = 3, bias = Bias.OFF)                             Layer logits();
}
