import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Pad;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface PadOfVector {
  @Conv3x3(16) Layer stem();
  @GlobalAvgPool Layer pooled();
  // expect: FlatInput @3
  @Pad(1) Layer padded();
  @Dense Layer logits();
}
