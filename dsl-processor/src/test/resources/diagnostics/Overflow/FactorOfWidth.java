import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
interface Unit {
  // expect: Overflow @3
  @Conv1x1(64 * WIDTH) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface FactorOfWidth {
  @Use(block = Unit.class, width = 100_000_000) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
