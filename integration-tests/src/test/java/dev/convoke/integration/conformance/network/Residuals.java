package dev.convoke.integration.conformance.network;

import static dev.convoke.dsl.Symbols.CHANNELS;
import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;
import static dev.convoke.dsl.value.Activation.NONE;
import static dev.convoke.dsl.value.Shortcut.IF_SAME_SHAPE;
import static dev.convoke.dsl.value.Shortcut.PROJECT_ALL;
import static dev.convoke.dsl.value.Shortcut.ZERO_PAD;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Highway;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.Softplus;

/** Residual units with every shortcut, and highway units. */
public interface Residuals {
  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualIdentity extends MapOperation {
    @Residual(block = Bent.class, width = 2) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface HighwayMap extends MapOperation {
    @Highway(block = Bent.class, width = 2, repeat = 2) Layer operation();
  }

  @Network(input = @Input(height = 2, width = 2, channels = 2), classes = 2)
  interface HighwayVector extends VectorOperation {
    @Flatten @Highway(block = Lifted.class, gateBias = 0.5) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualZeroPad extends MapOperation {
    @Residual(block = Bent.class, width = 3, stride = 2, shortcut = ZERO_PAD) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualProjection extends MapOperation {
    @Residual(block = Bent.class, width = 3, stride = 2) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualProjectAll extends MapOperation {
    @Residual(block = Bent.class, width = 2, shortcut = PROJECT_ALL) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualIfSameShape extends MapOperation {
    @Residual(block = Bent.class, width = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualNotSameShape extends MapOperation {
    @Residual(block = Bent.class, width = 2, stride = 2, shortcut = IF_SAME_SHAPE,
        activation = NONE) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualScaled extends MapOperation {
    @Residual(block = Bent.class, width = 2, scale = 0.3) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualPreActivation extends MapOperation {
    @Residual(block = Bent.class, width = 3, stride = 2, preActivation = true) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualPreActivationSame extends MapOperation {
    @Residual(block = Bent.class, width = 2, preActivation = true) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ResidualRepeated extends MapOperation {
    @Residual(block = Bent.class, width = 2, stride = 2, repeat = 2) Layer operation();
  }

  /** A branch of two convolutions, softplus between. */
  @Block
  interface Bent {
    @Conv3x3(value = WIDTH, stride = STRIDE) @Softplus Layer bent();
    @Conv1x1(WIDTH)                                    Layer even();
  }

  /** A transform of vectors. */
  @Block
  interface Lifted {
    @Dense(CHANNELS) @Softplus Layer lifted();
  }
}
