import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Adam;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.train.Steps;
import dev.convoke.dsl.train.Train;

@Preset
@Train(batch = 64, epochs = 90)
@Adam
// expect: MilestoneOutsideRun @18
@Steps(at = {10, 30})
@interface HouseRecipe {}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@HouseRecipe
@Train(batch = 256, epochs = 20)
public interface OwnPresetLongerThanRun {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
