import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.SqueezeExcite;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface SqueezedToNothing {
  // expect: NotPositive @31
  @Conv3x3(12) @SqueezeExcite(0) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
