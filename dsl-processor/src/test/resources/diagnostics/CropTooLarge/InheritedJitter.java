import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.RandomCrop;
import dev.convoke.dsl.train.ScaleJitter;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Train(batch = 128, epochs = 20)
@Sgd(learningRate = 0.1)
// expect: CropTooLarge @20
@ScaleJitter(min = 256, max = 480)
@RandomCrop
interface Base {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

@Network(input = @Input(height = 299, width = 299, channels = 3), classes = 10)
public interface InheritedJitter extends Base {}
