package dev.convoke.integration.memory;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.train.Train;
import dev.convoke.models.densenet.DenseNet121;
import dev.convoke.models.googlenet.GoogLeNet;
import dev.convoke.models.mobilenet.MobileNetV2;

/** Large networks of the zoo, with batches for which the memory of a small machine is enough. */
interface SmallBatches {

  /** A batch of 8. */
  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Train(batch = 8, epochs = 250)
  interface GoogLeNetOf8 extends GoogLeNet {}

  /** A batch of 2. */
  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Train(batch = 2, epochs = 90)
  interface DenseNetOf2 extends DenseNet121 {}

  /** A batch of 2. */
  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @Train(batch = 2, epochs = 90)
  interface MobileNetOf2 extends MobileNetV2 {}
}
