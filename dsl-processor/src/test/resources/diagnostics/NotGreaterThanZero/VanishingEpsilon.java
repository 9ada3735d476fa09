import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.GroupNorm;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface VanishingEpsilon {
  @Conv3x3(8) Layer stem();
  // expect: NotGreaterThanZero @36
  @GroupNorm(groups = 2, epsilon = 1e-60) Layer next();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
