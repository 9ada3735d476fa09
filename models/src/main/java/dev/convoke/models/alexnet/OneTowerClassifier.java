package dev.convoke.models.alexnet;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Relu;

/** AlexNet's dense layers, units dropped before each hidden one, as torchvision has it. */
@Block
public interface OneTowerClassifier {
  @Flatten @Dropout(0.5) @Dense(4096) @Relu Layer fc6();
  @Dropout(0.5) @Dense(4096) @Relu          Layer fc7();
  @Dense                                    Layer fc8();
}
