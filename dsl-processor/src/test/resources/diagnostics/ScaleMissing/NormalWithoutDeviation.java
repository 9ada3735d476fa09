import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.value.Distribution;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface NormalWithoutDeviation {
  // expect: ScaleMissing @34
  @Conv3x3(16) @Init(Distribution.NORMAL) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
