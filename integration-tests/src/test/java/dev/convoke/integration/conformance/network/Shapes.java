package dev.convoke.integration.conformance.network;

import static dev.convoke.dsl.value.Bias.OFF;
import static dev.convoke.dsl.value.Function.HARD_SWISH;
import static dev.convoke.dsl.value.Function.RELU6;
import static dev.convoke.dsl.value.Function.SILU;
import static dev.convoke.dsl.value.Interpolation.BILINEAR;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Pad;
import dev.convoke.dsl.layer.SqueezeExcite;
import dev.convoke.dsl.layer.Upsample;

/** What reshapes and weighs. */
public interface Shapes {
  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface FlattenMap extends VectorOperation {
    @Flatten Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface PadUneven extends MapOperation {
    @Pad({1, 0, 2, 3}) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface PadAlike extends MapOperation {
    @Pad(1) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface UpsampleNearest extends MapOperation {
    @Upsample(size = {2, 3}) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface UpsampleBilinear extends MapOperation {
    @Upsample(size = {3, 2}, interpolation = BILINEAR) Layer operation();
  }

  @Network(input = @Input(height = 2, width = 2, channels = 2), classes = 2)
  interface DenseBias extends VectorOperation {
    @Flatten @Dense(5) Layer operation();
  }

  @Network(input = @Input(height = 2, width = 2, channels = 2), classes = 2)
  interface DenseNoBias extends VectorOperation {
    @Flatten @Dense(value = 3, bias = OFF) Layer operation();
  }

  @Network(input = @Input(height = 4, width = 5, channels = 4), classes = 2)
  interface SqueezeExciteRelu extends MapOperation {
    @SqueezeExcite(3) Layer operation();
  }

  @Network(input = @Input(height = 2, width = 3, channels = 4), classes = 2)
  interface SqueezeExciteRelu6 extends MapOperation {
    @SqueezeExcite(value = 3, activation = RELU6) Layer operation();
  }

  @Network(input = @Input(height = 4, width = 5, channels = 4), classes = 2)
  interface SqueezeExciteSilu extends MapOperation {
    @SqueezeExcite(value = 2, activation = SILU) Layer operation();
  }

  @Network(input = @Input(height = 4, width = 5, channels = 4), classes = 2)
  interface SqueezeExciteHardSwish extends MapOperation {
    @SqueezeExcite(value = 2, activation = HARD_SWISH) Layer operation();
  }
}
