import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;

@Block
interface Unit {
  // expect: WindowDoesNotFit @19
  @Conv3x3(WIDTH) @MaxPool(size = 3) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface InBlock {
  @Repeat(4) @Use(block = Unit.class, width = 16) Layer stages();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
