import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: BatchOfOne @16
@Train(batch = 1, epochs = 2)
@Sgd(learningRate = 0.1)
public interface OneImage {
  @Conv3x3(16) @BatchNorm Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
