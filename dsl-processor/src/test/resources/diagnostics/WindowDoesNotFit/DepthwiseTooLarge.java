import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface DepthwiseTooLarge {
  // expect: WindowDoesNotFit @16
  @Conv3x3(12) @DepthwiseConv(kernel = 31, padding = dev.convoke.dsl.value.Padding.VALID) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
