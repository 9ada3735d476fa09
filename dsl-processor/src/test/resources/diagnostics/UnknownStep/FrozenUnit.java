import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.Freeze;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 128, epochs = 20)
@Sgd(learningRate = 0.1)
// expect: UnknownStep @21
@Freeze({"stage/1", "stage/4"})
public interface FrozenUnit {
  @Repeat(3) @Use(block = Unit.class, width = 16) Layer stage();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();
}

@Block
interface Unit {
  @Conv3x3(WIDTH) Layer conv();
}
