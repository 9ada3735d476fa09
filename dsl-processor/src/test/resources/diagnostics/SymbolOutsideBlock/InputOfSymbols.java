import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

// expect: SymbolOutsideBlock @34
@Network(input = @Input(height = WIDTH, width = 28, channels = 1), classes = 10)
public interface InputOfSymbols {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
