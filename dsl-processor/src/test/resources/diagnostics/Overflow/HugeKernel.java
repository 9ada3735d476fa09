import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface HugeKernel {
  @Conv1x1(1_000_000) Layer stem();
  // expect: Overflow @3
  @Conv1x1(1_000_000) Layer more();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
