import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Shorthand;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Shorthand
@Conv(value = P1, kernel = 3)
@Relu
@interface ConvRelu {
  int value();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface TwoOperations {
  // expect: ShorthandForm @3
  @ConvRelu(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
