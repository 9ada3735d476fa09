import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.TorchvisionRecipe;
import dev.convoke.dsl.train.Train;

@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 10)
// expect: MilestoneOutsideRun @1
@TorchvisionRecipe
@Train(batch = 256, epochs = 20)
public interface PresetLongerThanRun {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
