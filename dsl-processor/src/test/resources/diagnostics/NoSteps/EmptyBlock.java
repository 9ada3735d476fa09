import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
// expect: NoSteps @1
interface Unit {}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface EmptyBlock {
  @Use(Unit.class) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
