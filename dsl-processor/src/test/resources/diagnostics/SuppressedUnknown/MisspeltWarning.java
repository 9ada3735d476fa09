import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv5x5;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface MisspeltWarning {
  @Conv3x3(16) Layer stem();
  // expect: SuppressedUnknown @21
  @SuppressWarnings("convoke:LargeKernal")
  // expect: LargeKernel @3
  @Conv5x5(16) Layer wide();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
