import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.PadAndCrop;
import dev.convoke.dsl.train.Preset;

@Preset
// expect: TrainMissing @1
@PadAndCrop(4)
@HorizontalFlip
@interface SmallImages {}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@SmallImages
public interface PresetWithoutTrain {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
