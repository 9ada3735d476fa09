import static dev.convoke.dsl.value.Padding.VALID;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface ValidConvolution {
  // expect: WindowDropsPixels @3
  @Conv(value = 16, kernel = {3, 4}, stride = 2, padding = VALID) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
