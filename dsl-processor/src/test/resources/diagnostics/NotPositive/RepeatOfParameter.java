import static dev.convoke.dsl.Symbols.P1;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
interface Unit {
  // expect: NotPositive @11
  @Repeat(P1) @Conv3x3(16) Layer convs();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface RepeatOfParameter {
  @Use(block = Unit.class, parameters = 0) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
