package dev.convoke.models.vgg;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Relu;

/** Three dense layers: nine tenths of VGG's parameters. */
@Block
@Paper(arxiv = "1409.1556", section = "2.1")
public interface VggClassifier {
  @Flatten @Dense(4096) @Relu @Dropout(0.5) Layer fc6();
  @Dense(4096)          @Relu @Dropout(0.5) Layer fc7();
  @Dense                                    Layer fc8();
}
