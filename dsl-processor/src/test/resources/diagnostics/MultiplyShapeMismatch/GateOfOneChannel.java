import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Multiply;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Sigmoid;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface GateOfOneChannel {
  @Conv3x3(16) Layer stem();
  @Conv1x1(1) @Sigmoid Layer gate();
  // expect: MultiplyShapeMismatch @3
  @Multiply({"stem", "gate"}) Layer gated();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
