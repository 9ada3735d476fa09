package dev.convoke.integration.conformance.network;

import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;

/** A network's rest where the step under test gives a map. The network replaces that step. */
public interface MapOperation {
  @Relu                 Layer operation();
  @GlobalAvgPool @Dense Layer logits();
}
