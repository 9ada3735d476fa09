import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Preset
@Train(batch = 128, epochs = 20)
// expect: FractionRange @37
@Sgd(learningRate = 0.1, momentum = 1)
@interface HouseRecipe {}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@HouseRecipe
public interface PresetOfTwoNetworks {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@HouseRecipe
interface Second {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
