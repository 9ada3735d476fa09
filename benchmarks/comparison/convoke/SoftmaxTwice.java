import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.layer.Softmax;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface SoftmaxTwice {
  @Conv3x3(16) @Relu Layer stem();
  @GlobalAvgPool     Layer pool();
  // expect: SoftmaxOnLogits @10
  @Dense @Softmax    Layer logits();
}
