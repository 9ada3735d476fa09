import static dev.convoke.dsl.value.Padding.VALID;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.value.Padding;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface KernelTooLarge {
  @Conv7x7(value = 16, stride = 4) Layer stem();
  // expect: WindowDoesNotFit @3
  @Conv(value = 32, kernel = 9, padding = Padding.VALID) Layer wide();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
