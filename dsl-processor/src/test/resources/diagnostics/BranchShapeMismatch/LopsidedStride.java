import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
interface Unit {
  @Conv3x3(value = WIDTH, stride = {1, 2}) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface LopsidedStride {
  @Conv3x3(16) Layer stem();
  // expect: BranchShapeMismatch @3
  @Residual(block = Unit.class, width = 16) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
