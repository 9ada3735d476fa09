import static dev.convoke.processor.provider.Broken.Stage.EMIT;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.processor.provider.Broken;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface FailsInEmit {
  @Conv3x3(16) Layer stem();
  // expect: ProviderFailed @3
  @Broken(EMIT) Layer own();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
