import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Block
interface Unit {
  @Conv3x3(16) Layer conv();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: InheritedSteps @8
public interface OnlyInherited extends Unit {}
