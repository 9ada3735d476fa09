import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.InitFrom;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 64, epochs = 20)
@Sgd(learningRate = 0.1)
// expect: NothingShared @65
@InitFrom(value = RenamedLayer.Shallow.class, steps = {"conv1", "conv2", "logits"})
public interface RenamedLayer {
  @Conv3x3(16) @Relu Layer conv1();
  @Conv3x3(16) @Relu Layer added();
  @Conv3x3(32) @Relu Layer body();
  @GlobalAvgPool     Layer pool();
  @Dense             Layer logits();

  @Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
  interface Shallow {
    @Conv3x3(16) @Relu Layer conv1();
    @Conv3x3(32) @Relu Layer conv2();
    @GlobalAvgPool     Layer pool();
    @Dense             Layer logits();
  }
}
