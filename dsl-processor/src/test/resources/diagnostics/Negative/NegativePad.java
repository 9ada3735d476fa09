import static dev.convoke.dsl.value.Padding.EXPLICIT;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.value.Padding;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface NegativePad {
  // expect: Negative @65
  @Conv3x3(value = 16, padding = Padding.EXPLICIT, pad = {1, 1, -1, 1}) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
