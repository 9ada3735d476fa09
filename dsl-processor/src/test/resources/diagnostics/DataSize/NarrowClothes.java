import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;
import dev.convoke.dsl.value.Data;

// expect: DataSize @46
@Network(input = @Input(height = 28, width = 24, channels = 1), classes = 10)
@Train(batch = 128, epochs = 20, data = Data.FASHION_MNIST)
@Sgd(learningRate = 0.1)
public interface NarrowClothes {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
