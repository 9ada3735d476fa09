import dev.convoke.dsl.Block;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

@Block
interface Unit {
  @Conv3x3(16) Layer conv();
}

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
public interface StepOfAnotherBlock {
  @Use(Unit.class) Layer unit();
  // expect: UnknownStep @9
  @From("unit/conv") @Relu Layer activation();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}
