import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: NotANetwork @17
public abstract class NoConstructor {
  @Conv3x3(16) abstract Layer stem();
  @GlobalAvgPool abstract Layer pool();
  @Dense abstract Layer logits();

  NoConstructor(int filters) {}
}
