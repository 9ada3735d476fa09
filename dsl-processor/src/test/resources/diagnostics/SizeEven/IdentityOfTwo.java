import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Identity;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface IdentityOfTwo {
  // expect: SizeEven @35
  @Conv3x3(12) @Identity(kernel = 2) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
