import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.MaxPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface MaxPoolOnVector {
  @Conv3x3(16) @Flatten Layer stem();
  // expect: FlatInput @3
  @MaxPool Layer pool();
  @Dense Layer logits();
}
