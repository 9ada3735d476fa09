import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.value.Distribution;
import dev.convoke.dsl.value.Padding;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Init(bias = 0.1)
public interface InitBehindMistake {
  // expect: WindowDoesNotFit @34
  @Init(Distribution.HE_UNIFORM) @Conv(value = 16, kernel = 29, padding = Padding.VALID) Layer stem();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
