import dev.convoke.dsl.Budget;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 128, epochs = 20)
@Sgd(learningRate = 0.05, momentum = 0.9)
// expect: OverBudget @18
@Budget(stride = 1)
public interface TooLargeAStride {
  @Conv3x3(32) @BatchNorm @Relu  Layer conv1();
  @Conv3x3(32) @BatchNorm @Relu  Layer conv2();
  @MaxPool                       Layer pool1();
  @Conv3x3(64) @BatchNorm @Relu  Layer conv3();
  @Conv3x3(64) @BatchNorm @Relu  Layer conv4();
  @GlobalAvgPool                 Layer pool();
  @Dense                         Layer logits();
}
