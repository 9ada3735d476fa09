import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface TooManyWeights {
  @Flatten Layer flat();
  // expect: Overflow @10
  @Dense(10_000_000) Layer hidden();
  @Dense Layer logits();
}
