import dev.convoke.dsl.Add;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.NoDecay;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface UndecayedActivation {
  @Conv3x3(16) Layer stem();
  @Conv1x1(16) Layer branch();
  // expect: NoWeights @28
  @Add({"stem", "branch"}) @NoDecay Layer sum();
  // expect: NoWeights @9
  @Relu @NoDecay Layer active();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
