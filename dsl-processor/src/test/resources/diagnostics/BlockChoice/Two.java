import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Block
interface Unit {
  @Conv3x3(WIDTH) Layer conv();
}

@Block
interface Head {
  @Relu Layer activation();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface Two {
  @Conv3x3(16) Layer stem();
  // expect: BlockChoice @3
  @Use(value = Head.class, block = Unit.class, width = 16) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
