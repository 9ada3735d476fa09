import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface DepthwiseOfVector {
  @Conv3x3(12) Layer stem();
  // expect: FlatInput @18
  @GlobalAvgPool @DepthwiseConv(kernel = 3) Layer pool();
  @Dense Layer logits();
}
