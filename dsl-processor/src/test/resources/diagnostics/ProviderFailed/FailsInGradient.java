import static dev.convoke.processor.provider.Broken.Stage.GRADIENT;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;
import dev.convoke.processor.provider.Broken;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 32, epochs = 2)
@Sgd(learningRate = 0.1)
public interface FailsInGradient {
  @Conv3x3(16) Layer stem();
  // expect: ProviderFailed @3
  @Broken(GRADIENT) Layer own();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
