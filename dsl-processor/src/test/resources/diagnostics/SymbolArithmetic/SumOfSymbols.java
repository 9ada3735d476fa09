import static dev.convoke.dsl.Symbols.CHANNELS;
import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
interface Unit {
  // expect: SymbolArithmetic @21
  @Conv3x3(CHANNELS + P1) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface SumOfSymbols {
  @Use(block = Unit.class, parameters = 12) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
