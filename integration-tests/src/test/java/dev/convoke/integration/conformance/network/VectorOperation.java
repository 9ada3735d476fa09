package dev.convoke.integration.conformance.network;

import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;

/** A network's rest where the step under test gives a vector. The network replaces that step. */
public interface VectorOperation {
  @Flatten Layer operation();
  @Dense   Layer logits();
}
