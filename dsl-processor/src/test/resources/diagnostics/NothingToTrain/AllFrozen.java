import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Trainable;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 32, epochs = 2)
@Sgd(learningRate = 0.1)
public interface AllFrozen {
  @Trainable(false) @Use(Body.class) Layer body();
  @GlobalAvgPool Layer pool();
  // expect: NothingToTrain @10
  @Dense @Trainable(false) Layer logits();

  @Block
  interface Body {
    @Conv3x3(16) @BatchNorm @Relu Layer stem();
  }
}
