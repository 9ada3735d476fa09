import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface NothingToFactorize {
  // expect: CannotFactorize @30
  @Conv(value = 16, kernel = 3, factorize = true) Layer stem();
  // expect: CannotFactorize @30
  @Conv(value = 16, kernel = {1, 7}, factorize = true) Layer wide();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
