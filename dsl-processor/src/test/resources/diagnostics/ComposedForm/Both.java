import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Block
interface Unit {
  @Conv3x3(P1) Layer conv();
}

@Relu
@Composed(Unit.class)
@interface UnitRelu {
  int value();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface Both {
  // expect: ComposedForm @3
  @UnitRelu(8) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
