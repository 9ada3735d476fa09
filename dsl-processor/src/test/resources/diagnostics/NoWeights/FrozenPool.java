import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Trainable;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Identity;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface FrozenPool {
  @Conv3x3(16) Layer stem();
  // expect: NoWeights @17
  @Dropout(0.5) @Trainable(false) Layer drop();
  @Trainable(false) @Identity Layer same();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
