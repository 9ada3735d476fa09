package dev.convoke.integration.language;

import dev.convoke.dsl.Auxiliary;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;

/** One stem with a classifier, with a side exit, and with both. */
public interface SideExits {
  @Network(input = @Input(height = 12, width = 12, channels = 1), classes = 4)
  @Train(batch = 16, epochs = 1)
  @Sgd(learningRate = 0.1, momentum = 0, weightDecay = 0)
  interface Both {
    @Conv3x3(8)
    @Relu
    @GlobalAvgPool
    Layer stem();

    @Auxiliary(weight = 0.3)
    @Dense
    Layer exit();

    @Dense
    Layer logits();
  }

  @Network(input = @Input(height = 12, width = 12, channels = 1), classes = 4)
  @Train(batch = 16, epochs = 1)
  @Sgd(learningRate = 0.1, momentum = 0, weightDecay = 0)
  interface LogitsAlone {
    @Conv3x3(8)
    @Relu
    @GlobalAvgPool
    Layer stem();

    @Dense
    Layer logits();
  }

  @Network(input = @Input(height = 12, width = 12, channels = 1), classes = 4)
  @Train(batch = 16, epochs = 1)
  @Sgd(learningRate = 0.1, momentum = 0, weightDecay = 0)
  interface ExitAlone {
    @Conv3x3(8)
    @Relu
    @GlobalAvgPool
    Layer stem();

    @Dense
    Layer exit();
  }
}
