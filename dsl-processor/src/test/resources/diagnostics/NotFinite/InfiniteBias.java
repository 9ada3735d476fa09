import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface InfiniteBias {
  // expect: NotFinite @33
  @Conv3x3(16) @Init(bias = 1.0 / 0) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
