package dev.convoke.models.googlenet;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Relu;

/** The classifier of a side exit. */
@Block
@Paper(arxiv = "1409.4842", section = "5")
public interface AuxiliaryHead {
  @AvgPool(size = 5, stride = 3)            Layer pool();
  @Conv1x1(128) @Relu                       Layer conv();
  @Flatten @Dense(1024) @Relu @Dropout(0.7) Layer fc();
  @Dense                                    Layer logits();
}
