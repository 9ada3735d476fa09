import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;

@Network(input = @Input(height = 8, width = 8, channels = 1), classes = 10)
// expect: NetworkTooLarge @8
public interface TwelveThousandLayers {
  @Flatten Layer flat();
  @Repeat(8_000) @Dense(64) Layer deep();
  @Repeat(4_000) @Dense(64) Layer deeper();
  @Dense Layer logits();
}
