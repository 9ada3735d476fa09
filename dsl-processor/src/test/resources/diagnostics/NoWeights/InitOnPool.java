import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.value.Distribution;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface InitOnPool {
  @Conv3x3(16) Layer stem();
  // expect: NoWeights @12
  @MaxPool @Init(Distribution.LECUN_NORMAL) Layer half();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
