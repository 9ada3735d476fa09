import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Block
interface Outer {
  @Conv3x3(16) Layer conv();
  @Use(Inner.class) Layer inner();
}

@Block
interface Inner {
  @Relu Layer activation();
  // expect: BlockContainsItself @13
  @Use(Outer.class) Layer outer();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface ThroughAnother {
  @Use(Outer.class) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
