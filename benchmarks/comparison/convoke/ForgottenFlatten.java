import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface ForgottenFlatten {
  @Conv3x3(16) @Relu Layer stem();
  @MaxPool           Layer half();
  // expect: DenseOnMap @3
  @Dense             Layer logits();
}
