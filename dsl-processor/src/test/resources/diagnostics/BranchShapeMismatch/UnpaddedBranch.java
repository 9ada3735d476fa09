import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Padding.VALID;

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
import dev.convoke.dsl.value.Padding;

@Block
interface Unit {
  @Conv3x3(value = WIDTH, padding = Padding.VALID) @BatchNorm @Relu Layer conv1();
  @Conv3x3(WIDTH) @BatchNorm Layer conv2();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface UnpaddedBranch {
  @Conv3x3(16) @BatchNorm @Relu Layer stem();
  // expect: BranchShapeMismatch @3
  @Residual(block = Unit.class, width = 16) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
