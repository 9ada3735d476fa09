import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface BatchNormOnVector {
  @Conv3x3(16) @Flatten Layer stem();
  // expect: FlatInput @14
  @Dense(64) @BatchNorm @Relu Layer hidden();
  @Dense Layer logits();
}
