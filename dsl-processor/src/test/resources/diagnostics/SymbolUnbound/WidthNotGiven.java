import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Block
interface Unit {
  @Conv3x3(WIDTH) @BatchNorm @Relu Layer conv1();
  @Conv3x3(WIDTH) @BatchNorm Layer conv2();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface WidthNotGiven {
  @Conv3x3(16) Layer stem();
  // expect: SymbolUnbound @3
  @Residual(block = Unit.class, repeat = 3) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
