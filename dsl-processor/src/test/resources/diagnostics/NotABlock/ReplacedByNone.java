import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Replace;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Block
interface Basic {
  @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
  @Conv3x3(WIDTH) @BatchNorm Layer conv2();
}

interface Base {
  @Conv3x3(16) @BatchNorm @Relu Layer stem();
  @Residual(block = Basic.class, width = 16) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: NotABlock @42
@Replace(block = Basic.class, with = Base.class)
public interface ReplacedByNone extends Base {}
