import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Evaluate;
import dev.convoke.dsl.train.ResNetRecipe;

@Network(input = @Input(height = 299, width = 299, channels = 3), classes = 10)
// expect: CropTooLarge @1
@ResNetRecipe
@Evaluate
public interface PresetBelowTheInput {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
