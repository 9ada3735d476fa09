package dev.convoke.models.alexnet;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Init;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Relu;

/** Three dense layers; the biases of the hidden ones begin with 1 (section 5 of the paper). */
@Block
public interface AlexNetClassifier {
  @Flatten @Dense(4096) @Init(bias = 1) @Relu @Dropout(0.5) Layer fc6();
  @Dense(4096)          @Init(bias = 1) @Relu @Dropout(0.5) Layer fc7();
  @Dense                                                    Layer fc8();
}
