import static dev.convoke.dsl.value.Shortcut.PROJECT_ALL;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Shortcut;

@Block
interface Unit {
  @Dense(16) @Relu Layer hidden();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface ProjectedVector {
  @Conv3x3(16) @GlobalAvgPool Layer stem();
  // expect: FlatInput @3
  @Residual(block = Unit.class, shortcut = Shortcut.PROJECT_ALL) Layer stage();
  @Dense Layer logits();
}
