import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
// expect: SuppressedError @30
@SuppressWarnings({"unused", "convoke:WindowDoesNotFit"})
public interface SilencedError {
  @Conv3x3(16) Layer stem();
  // expect: WindowDoesNotFit @3
  @MaxPool(size = 40) Layer wide();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
