import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.value.Distribution;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface CarriedWithoutBound {
  @Uniform(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();

  // expect: ScaleMissing @21
  @Init(Distribution.UNIFORM)
  @Conv3x3(P1)
  @Composed
  @interface Uniform {
    int value();
  }
}
