import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;
import dev.convoke.dsl.value.Data;

@Preset
@Train(batch = 64, epochs = 90, data = Data.CIFAR_10)
@Sgd(learningRate = 0.1)
@interface HouseRecipe {}

// expect: DataClasses @75
@Network(input = @Input(height = 32, width = 32, channels = 3), classes = 20)
@HouseRecipe
public interface PresetForOtherData {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
