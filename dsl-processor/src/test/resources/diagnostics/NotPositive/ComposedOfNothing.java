import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Conv3x3(P1)
@BatchNorm
@Composed
@interface ConvBn {
  int value();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface ComposedOfNothing {
  // expect: NotPositive @11
  @ConvBn(0) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
