import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.RandomCrop;
import dev.convoke.dsl.train.Resize;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 128, epochs = 20)
@Sgd(learningRate = 0.1)
// expect: Overflow @9
@Resize(16_385)
@RandomCrop
public interface ResizeBeyondMemory {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
