import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface SevenRows {
  @Conv3x3(value = 16, stride = 2) Layer stem();
  @Conv3x3(value = 16, stride = 2) Layer seven();
  // expect: WindowDropsPixels @3
  @MaxPool Layer three();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
