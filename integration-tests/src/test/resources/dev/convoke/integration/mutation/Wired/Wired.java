package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Merges of maps and of vectors. */
@Network(input = @Input(height = 12, width = 16, channels = 3), classes = 4)
@Train(batch = 4, epochs = 2)
@Sgd(learningRate = 0.02)
public interface Wired {
  @Conv3x3(8) @Relu                                   Layer near();
  @From(INPUT) @Conv3x3(value = 8, dilation = 2) @Relu Layer far();
  @From(INPUT) @Conv1x1(8) @Sigmoid                   Layer gate();
  @Add({"near", "far", "near"}) @BatchNorm            Layer sum();
  @Multiply({"sum", "gate"}) @Relu                    Layer gated();
  @Concat({INPUT, "gated", "sum"}) @MaxPool           Layer joined();
  @Repeat(2) @Conv3x3(8) @Relu                        Layer convs();
  @GlobalAvgPool                                      Layer mean();
  @From("joined") @GlobalMaxPool @Dense(8) @Relu      Layer largest();
  @From("gated") @AvgPool(size = 4) @Flatten @Dense(8) Layer flat();
  @Multiply({"mean", "largest"}) @Softplus            Layer product();
  @Add({"product", "flat"}) @Relu @Dropout(0.25)      Layer summed();
  @Concat({"summed", "mean"})                         Layer hidden();
  @Dense                                              Layer logits();
}
