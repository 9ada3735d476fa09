package mutant;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import static dev.convoke.dsl.value.Shortcut.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** Highway units on maps and on vectors. */
@Network(input = @Input(height = 10, width = 10, channels = 2), classes = 3)
@Train(batch = 4, epochs = 2)
@Sgd(learningRate = 0.02, momentum = 0.9)
@Steps(at = 1)
public interface Highways {
  @Conv3x3(8) @Relu                                              Layer stem();
  @Highway(block = Bent.class, width = 8, repeat = 2, gateBias = -1) Layer maps();
  @Highway(block = Deep.class, parameters = {8, 4}, gate = 1)    Layer deep();
  @MaxPool @Flatten @Dense(10) @Relu                             Layer first();
  @Highway(block = Lifted.class, repeat = 3, gateBias = -4)      Layer vectors();
  @Dense                                                         Layer logits();

  @Block
  interface Bent {
    @Conv3x3(WIDTH) @Relu Layer bent();
  }

  @Block
  interface Deep {
    @Conv1x1(P2) @Tanh         Layer narrow();
    @Conv3x3(P1) @BatchNorm    Layer wide();
    @Add({INPUT, "wide"})      Layer sum();
  }

  @Block
  interface Lifted {
    @Dense(CHANNELS) @Relu Layer lifted();
  }
}
