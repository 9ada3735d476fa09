package dev.convoke.integration.conformance.network;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.GroupNorm;
import dev.convoke.dsl.layer.LayerNorm;
import dev.convoke.dsl.layer.LocalResponseNorm;

/** Normalisations by batch, position, group and neighbours. */
public interface Normalisations {
  @Network(input = @Input(height = 4, width = 3, channels = 3), classes = 2)
  interface BatchNormDefault extends MapOperation {
    @BatchNorm Layer operation();
  }

  @Network(input = @Input(height = 4, width = 3, channels = 3), classes = 2)
  interface BatchNormOther extends MapOperation {
    @BatchNorm(momentum = 0.75, epsilon = 1e-3) Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 4), classes = 2)
  interface LayerNormDefault extends MapOperation {
    @LayerNorm Layer operation();
  }

  @Network(input = @Input(height = 2, width = 2, channels = 2), classes = 2)
  interface LayerNormVector extends VectorOperation {
    @Flatten @LayerNorm(epsilon = 0.1) Layer operation();
  }

  @Network(input = @Input(height = 1, width = 2, channels = 64), classes = 2)
  interface GroupNormDefault extends MapOperation {
    @GroupNorm Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 4), classes = 2)
  interface GroupNormTwo extends MapOperation {
    @GroupNorm(groups = 2) Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 6), classes = 2)
  interface LocalResponseNormDefault extends MapOperation {
    @LocalResponseNorm Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 5), classes = 2)
  interface LocalResponseNormOther extends MapOperation {
    @LocalResponseNorm(size = 3, k = 1, alpha = 0.5, beta = 0.5) Layer operation();
  }
}
