import static dev.convoke.dsl.Symbols.P1;
import static dev.convoke.dsl.Symbols.P2;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
interface Unit {
  @Conv1x1(P1) Layer conv1();
  @Conv3x3(value = P1, groups = P2) Layer conv2();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface SecondParameter {
  // expect: SymbolUnbound @3
  @Use(block = Unit.class, parameters = {16}) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
