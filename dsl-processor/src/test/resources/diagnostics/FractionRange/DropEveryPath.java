import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.DropPath;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface DropEveryPath {
  // expect: FractionRange @26
  @Conv3x3(16) @DropPath(1) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
