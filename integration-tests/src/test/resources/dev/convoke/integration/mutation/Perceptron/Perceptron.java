package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Vectors only. */
@Network(input = @Input(height = 6, width = 6, channels = 1), classes = 3)
@Train(batch = 4, epochs = 2)
@Sgd(learningRate = 0.1)
@Budget(parameters = "3k", macs = "3k", trainingMemory = "64KiB")
public interface Perceptron {
  @Flatten @Dense(16) @Relu                         Layer first();
  @Repeat(2) @Use(block = Gated.class, width = 16)  Layer gated();
  @Dense(value = 12, bias = Bias.OFF) @LayerNorm @Relu Layer narrow();
  @From("first") @Dense(12) @Tanh                   Layer side();
  @Add({"narrow", "side"}) @PRelu @DropPath(0.2)    Layer sum();
  @Dense(3)                                         Layer logits();

  @Block
  interface Gated {
    @Dense(WIDTH) @Gelu                  Layer value();
    @From(INPUT) @Dense(WIDTH) @Sigmoid  Layer gate();
    @Multiply({"value", "gate"})         Layer output();
  }
}
