package dev.convoke.integration.conformance.network;

import static dev.convoke.dsl.value.Padding.EXPLICIT;
import static dev.convoke.dsl.value.Padding.HALF;
import static dev.convoke.dsl.value.Padding.SAME;
import static dev.convoke.dsl.value.Rounding.CEIL;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.AvgPool;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.GlobalMaxPool;
import dev.convoke.dsl.layer.MaxPool;

/** Pools of every padding and rounding. */
@SuppressWarnings("convoke:WindowDropsPixels") // sizes that do not divide are what is tested
public interface Pools {
  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MaxPoolDefault extends MapOperation {
    @MaxPool Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MaxPoolOverlapping extends MapOperation {
    @MaxPool(size = {3, 2}, stride = {2, 1}) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MaxPoolHalf extends MapOperation {
    @MaxPool(size = 3, stride = 2, padding = HALF) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MaxPoolSame extends MapOperation {
    @MaxPool(size = 3, stride = 2, padding = SAME) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MaxPoolExplicit extends MapOperation {
    @MaxPool(size = 3, stride = {1, 2}, padding = EXPLICIT, pad = {0, 2, 1, 0}) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MaxPoolCeil extends MapOperation {
    @MaxPool(size = 3, stride = 2, rounding = CEIL) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MaxPoolCeilPadded extends MapOperation {
    @MaxPool(size = 2, padding = HALF, rounding = CEIL) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AvgPoolDefault extends MapOperation {
    @AvgPool Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AvgPoolOverlapping extends MapOperation {
    @AvgPool(size = {3, 2}, stride = {2, 1}) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AvgPoolHalf extends MapOperation {
    @AvgPool(size = 3, stride = 2, padding = HALF) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AvgPoolSame extends MapOperation {
    @AvgPool(size = 3, stride = 2, padding = SAME) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AvgPoolExplicit extends MapOperation {
    @AvgPool(size = 3, stride = {1, 2}, padding = EXPLICIT, pad = {0, 2, 1, 0}) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AvgPoolCeil extends MapOperation {
    @AvgPool(size = 3, stride = 2, rounding = CEIL) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AvgPoolCeilPadded extends MapOperation {
    @AvgPool(size = 3, padding = HALF, rounding = CEIL) Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface GlobalAvgPoolMap extends VectorOperation {
    @GlobalAvgPool Layer operation();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface GlobalMaxPoolMap extends VectorOperation {
    @GlobalMaxPool Layer operation();
  }
}
