import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Highway;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface HighwayGate {
  @Conv3x3(16) @Relu Layer stem();
  // expect: SizeEven @52
  @Highway(block = Plain.class, width = 16, gate = 2) Layer highway();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();

  @Block
  interface Plain {
    @Conv3x3(WIDTH) @Relu Layer conv();
  }
}
