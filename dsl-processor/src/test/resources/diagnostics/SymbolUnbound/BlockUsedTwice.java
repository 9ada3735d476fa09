import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
interface Unit {
  // expect: FractionRange @28
  @Conv3x3(WIDTH) @Dropout(-0.5) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface BlockUsedTwice {
  @Use(block = Unit.class, width = 16) Layer stage1();
  // expect: SymbolUnbound @3
  @Use(Unit.class) Layer stage2();
  @Use(block = Unit.class, width = 32) Layer stage3();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
