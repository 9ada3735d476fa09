import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv5x5;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface DilatedAndGrouped {
  @Conv3x3(16) Layer stem();
  // expect: CannotFactorize @35
  // expect: CannotFactorize @47
  @Conv5x5(value = 16, dilation = 2, groups = 4, factorize = true) Layer both();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
