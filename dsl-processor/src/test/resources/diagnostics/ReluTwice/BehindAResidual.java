import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface BehindAResidual {
  @Conv3x3(16) @Relu Layer stem();
  // expect: ReluTwice @45
  @Residual(block = Unit.class, width = 16) @Relu Layer stage();

  @Block
  interface Unit {
    @Conv3x3(WIDTH) @Relu Layer conv();
  }

  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
