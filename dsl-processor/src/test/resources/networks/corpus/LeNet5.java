package corpus;

import static dev.convoke.dsl.Symbols.*;
import static dev.convoke.dsl.value.Padding.*;
import dev.convoke.dsl.*;
import dev.convoke.dsl.layer.*;
import dev.convoke.dsl.train.*;
import dev.convoke.dsl.value.*;

/** LeCun et al. 1998, figure 2, with maximum pools and rectifiers. */
@Network(input = @Input(height = 28, width = 28, channels = 1, padTo = 32), classes = 10)
@Train(batch = 64, epochs = 20)
@Sgd(learningRate = 0.01, momentum = 0.9)
public interface LeNet5 {
  @Conv5x5(value = 6, padding = VALID) @Relu  Layer conv1();
  @MaxPool                                    Layer pool1();
  @Conv5x5(value = 16, padding = VALID) @Relu Layer conv2();
  @MaxPool                                    Layer pool2();
  @Flatten @Dense(120) @Relu                  Layer fc1();
  @Dense(84) @Relu                            Layer fc2();
  @Dense                                      Layer logits();
}
