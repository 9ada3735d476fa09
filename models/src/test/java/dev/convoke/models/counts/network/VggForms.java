package dev.convoke.models.counts.network;

import static dev.convoke.dsl.value.Padding.VALID;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.Evaluate;
import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.models.vgg.VggA;
import dev.convoke.models.vgg.VggAPooled;
import dev.convoke.models.vgg.VggB;
import dev.convoke.models.vgg.VggC;
import dev.convoke.models.vgg.VggD;
import dev.convoke.models.vgg.VggDPooled;
import dev.convoke.models.vgg.VggE;
import dev.convoke.models.vgg.VggEPooled;

/** VGG without normalisation for 32×32 colour images, and with its dense layers as convolutions. */
public interface VggForms {
  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface PooledA extends VggAPooled {}

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface PooledD extends VggDPooled {}

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface PooledE extends VggEPooled {}

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface SmallHeadA extends VggA {
    @Override @Use(SmallClassifier.class) Layer classifier();
  }

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface SmallHeadD extends VggD {
    @Override @Use(SmallClassifier.class) Layer classifier();
  }

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface SmallHeadE extends VggE {
    @Override @Use(SmallClassifier.class) Layer classifier();
  }

  @Network(input = @Input(height = 32, width = 32, channels = 3), classes = 10)
  interface WholeHeadA extends VggA {}

  /** Section 3.2 of the paper: applied to a larger image it gives a map of scores. */
  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  @HorizontalFlip
  @Evaluate
  interface DenseA extends VggA {
    @Override @Use(ScoreMap.class) Layer classifier();
  }

  @Network(input = @Input(height = 256, width = 256, channels = 3), classes = 1000)
  interface Dense256 extends DenseA {}

  @Network(input = @Input(height = 288, width = 288, channels = 3), classes = 1000)
  interface Dense288 extends DenseA {}

  @Network(input = @Input(height = 352, width = 352, channels = 3), classes = 1000)
  interface Dense352 extends DenseA {}

  @Network(input = @Input(height = 384, width = 384, channels = 3), classes = 1000)
  interface Dense384 extends DenseA {}

  @Network(input = @Input(height = 416, width = 416, channels = 3), classes = 1000)
  interface Dense416 extends DenseA {}

  @Network(input = @Input(height = 512, width = 512, channels = 3), classes = 1000)
  interface Dense512 extends DenseA {}

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  interface DenseB extends VggB {
    @Override @Use(ScoreMap.class) Layer classifier();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  interface DenseC extends VggC {
    @Override @Use(ScoreMap.class) Layer classifier();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  interface DenseD extends VggD {
    @Override @Use(ScoreMap.class) Layer classifier();
  }

  @Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
  interface DenseE extends VggE {
    @Override @Use(ScoreMap.class) Layer classifier();
  }

  @Block
  interface SmallClassifier {
    @Flatten @Dense(512) @Relu @Dropout(0.5) Layer fc6();
    @Dense(512) @Relu @Dropout(0.5)          Layer fc7();
    @Dense                                   Layer fc8();
  }

  @Block
  interface ScoreMap {
    @Conv7x7(value = 4096, padding = VALID) @Relu @Dropout(0.5) Layer fc6();
    @Conv1x1(4096) @Relu @Dropout(0.5)                          Layer fc7();
    @Conv1x1(1000)                                              Layer fc8();
    @GlobalAvgPool                                              Layer scores();
  }
}
