package example;

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

/** A small network of one's own. */
@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 64, epochs = 3)
@Sgd(learningRate = 0.05, momentum = 0.9)
public interface TinyNet {
  @Conv3x3(16) @BatchNorm @Relu @MaxPool Layer conv1();
  @Conv3x3(32) @BatchNorm @Relu @MaxPool Layer conv2();
  @GlobalAvgPool                         Layer pool();
  @Dense                                 Layer logits();
}
