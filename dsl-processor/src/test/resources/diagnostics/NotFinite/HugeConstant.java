import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.value.Distribution;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: NotFinite @58
@Init(value = Distribution.CONSTANT, scale = HugeConstant.SCALE)
public interface HugeConstant {
  double SCALE = 1e39; // more than a float holds

  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
