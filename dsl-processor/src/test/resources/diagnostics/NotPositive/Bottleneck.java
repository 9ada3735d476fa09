import static dev.convoke.dsl.Symbols.BLOCK_CHANNELS;
import static dev.convoke.dsl.Symbols.CHANNELS;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
interface Unit {
  // expect: NotPositive @21
  @Conv1x1(CHANNELS / 32) Layer squeeze();
  @Conv1x1(BLOCK_CHANNELS) Layer excite();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface Bottleneck {
  @Conv3x3(16) Layer stem();
  @Residual(block = Unit.class, repeat = 3) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
