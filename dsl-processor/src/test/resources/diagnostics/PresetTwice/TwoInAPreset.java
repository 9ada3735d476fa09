import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.train.ResNetRecipe;
import dev.convoke.dsl.train.TorchvisionRecipe;

@Preset
@ResNetRecipe
// expect: PresetTwice @1
@TorchvisionRecipe
@interface House {}

@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 10)
@House
public interface TwoInAPreset {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
