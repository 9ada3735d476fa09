import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

public class InnerClass {
  @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
  // expect: NotANetwork @19
  public abstract class Inner {
    @GlobalAvgPool abstract Layer pool();
    @Dense abstract Layer logits();
  }
}
