import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.LeakyRelu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface SteepSlope {
  @Conv3x3(8) Layer stem();
  // expect: NotFinite @14
  @LeakyRelu(1e300) Layer next();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
