package example.network;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;
import example.operation.CoordConv;
import example.operation.Mish;

/** A small network with two operations that Convoke does not know. */
@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Train(batch = 64, epochs = 2)
@Sgd(learningRate = 0.05, momentum = 0.9, weightDecay = 1e-4)
public interface WhereNet {
  @CoordConv(value = 16, radius = true) @Mish   Layer located();
  @MaxPool                                      Layer pool1();
  @Conv3x3(32) @BatchNorm @Mish                 Layer conv2();
  @MaxPool                                      Layer pool2();
  @Conv3x3(64) @BatchNorm @Mish                 Layer conv3();
  @GlobalAvgPool                                Layer pool();
  @Dense                                        Layer logits();
}
