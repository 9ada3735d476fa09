import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Padding;

@Network(input = @Input(height = 12_000, width = 1, channels = 8), classes = 10)
// expect: NetworkTooLarge @8
public interface TenThousandLayers {
  @Repeat(10_000) @Conv(value = 8, kernel = {2, 1}, padding = Padding.VALID) @Relu Layer deep();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
