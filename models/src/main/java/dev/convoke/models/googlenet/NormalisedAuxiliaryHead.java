package dev.convoke.models.googlenet;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Relu;

/** The classifier of a side exit with batch normalisation. */
@Block
public interface NormalisedAuxiliaryHead {
  @AvgPool(size = 5, stride = 3)                 Layer pool();
  @Conv1x1(128) @BatchNorm(epsilon = 1e-3) @Relu Layer conv();
  @Flatten @Dense(1024) @Relu @Dropout(0.7)      Layer fc();
  @Dense                                         Layer logits();
}
