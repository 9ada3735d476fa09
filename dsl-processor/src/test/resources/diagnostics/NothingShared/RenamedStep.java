import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.train.InitFrom;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 128, epochs = 20)
@Sgd(learningRate = 0.1)
// expect: NothingShared @62
@InitFrom(value = RenamedStep.Other.class, steps = {"conv1", "conv2"})
public interface RenamedStep {
  @Conv3x3(16) Layer conv1();
  @Conv3x3(16) Layer added();
  @Conv3x3(32) Layer body();
  @GlobalAvgPool Layer pool();
  @Dense Layer logits();

  @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
  interface Other {
    @Conv3x3(16) Layer conv1();
    @Conv3x3(32) Layer conv2();
    @GlobalAvgPool Layer pool();
    @Dense Layer logits();
  }
}
