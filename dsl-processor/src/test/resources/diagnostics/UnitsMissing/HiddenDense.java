import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface HiddenDense {
  @Flatten Layer flat();
  // expect: UnitsMissing @3
  @Dense @Relu Layer hidden();
  @Dense Layer logits();
}
