import dev.convoke.dsl.Add;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface LaterStep {
  @Conv3x3(16) Layer stem();
  // expect: StepOrder @17
  @Add({"stem", "conv"}) Layer sum();
  @From("stem") @Conv3x3(16) Layer conv();
  @Add({"sum", "conv"}) Layer join();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
