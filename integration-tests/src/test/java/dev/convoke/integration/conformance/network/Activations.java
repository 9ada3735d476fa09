package dev.convoke.integration.conformance.network;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.DropPath;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.Elu;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Gelu;
import dev.convoke.dsl.layer.HardSwish;
import dev.convoke.dsl.layer.LeakyRelu;
import dev.convoke.dsl.layer.PRelu;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.layer.Relu6;
import dev.convoke.dsl.layer.Selu;
import dev.convoke.dsl.layer.Sigmoid;
import dev.convoke.dsl.layer.Silu;
import dev.convoke.dsl.layer.Softmax;
import dev.convoke.dsl.layer.Softplus;
import dev.convoke.dsl.layer.Tanh;

/** Activations, and what changes nothing in inference. */
public interface Activations {
  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface ReluMap extends MapOperation {
    @Relu Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface Relu6Map extends MapOperation {
    @Relu6 Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface LeakyReluDefault extends MapOperation {
    @LeakyRelu Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface LeakyReluOther extends MapOperation {
    @LeakyRelu(0.2) Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface EluMap extends MapOperation {
    @Elu Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface SeluMap extends MapOperation {
    @Selu Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface GeluMap extends MapOperation {
    @Gelu Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface SiluMap extends MapOperation {
    @Silu Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface HardSwishMap extends MapOperation {
    @HardSwish Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface SigmoidMap extends MapOperation {
    @Sigmoid Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface TanhMap extends MapOperation {
    @Tanh Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface SoftplusMap extends MapOperation {
    @Softplus Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface SoftmaxMap extends MapOperation {
    @Softmax Layer operation();
  }

  @Network(input = @Input(height = 2, width = 2, channels = 2), classes = 2)
  interface SoftmaxVector extends VectorOperation {
    @Flatten @Softmax Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 2), classes = 2)
  interface PReluMap extends MapOperation {
    @PRelu Layer operation();
  }

  @Network(input = @Input(height = 2, width = 2, channels = 2), classes = 2)
  interface PReluVector extends VectorOperation {
    @Flatten @PRelu Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface DropoutMap extends MapOperation {
    @Dropout(0.25) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface DropPathMap extends MapOperation {
    @DropPath(0.25) Layer operation();
  }
}
