import static dev.convoke.dsl.Symbols.CHANNELS;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface KernelOfChannels {
  @Conv3x3(5) Layer stem();
  @Use(Unit.class) Layer unit();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();

  @Block
  interface Unit {
    // expect: CannotFactorize @5
    @Conv(value = 16, kernel = CHANNELS, factorize = true) Layer conv();
  }
}
