import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.SeparableConv;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface HugeSeparable {
  @Conv3x3(8) Layer stem();
  // expect: Overflow @3
  @SeparableConv(value = 8, kernel = 1_000_001) Layer wide();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
