import dev.convoke.dsl.Composed;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Composed
@interface Nothing {}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface Neither {
  // expect: ComposedForm @3
  @Nothing Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
