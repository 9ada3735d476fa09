import static dev.convoke.dsl.Symbols.P1;
import static dev.convoke.dsl.Symbols.P2;

import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Conv3x3(value = P1, groups = P2)
@Composed
@interface Grouped {
  int value();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface ComposedWithoutSecond {
  // expect: SymbolUnbound @3
  @Grouped(8) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
