import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Shortcuts;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.value.Shortcut;

interface Base {
  @Conv3x3(16) @Relu Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: NothingToReplace @1
@Shortcuts(Shortcut.NONE)
public interface NoResidual extends Base {}
