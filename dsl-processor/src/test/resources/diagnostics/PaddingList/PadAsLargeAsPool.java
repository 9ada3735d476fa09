import static dev.convoke.dsl.value.Padding.EXPLICIT;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.value.Padding;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface PadAsLargeAsPool {
  @Conv3x3(16) Layer stem();
  // expect: PaddingList @46
  @MaxPool(padding = Padding.EXPLICIT, pad = 2) Layer half();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
