package dev.convoke.integration.conformance.network;

import static dev.convoke.dsl.Symbols.INPUT;

import dev.convoke.dsl.Add;
import dev.convoke.dsl.Concat;
import dev.convoke.dsl.From;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Multiply;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Flatten;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Sigmoid;
import dev.convoke.dsl.layer.Tanh;

/** What takes several steps. */
public interface Merges {
  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AddTwo {
    @Tanh                 Layer left();
    @Add({"left", INPUT}) Layer operation();
    @GlobalAvgPool @Dense Layer logits();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface AddThree {
    @Tanh                          Layer left();
    @From(INPUT) @Sigmoid          Layer right();
    @Add({"left", INPUT, "right"}) Layer operation();
    @GlobalAvgPool @Dense          Layer logits();
  }

  @Network(input = @Input(height = 2, width = 2, channels = 2), classes = 2)
  interface AddVectors {
    @Flatten                Layer left();
    @Tanh                   Layer right();
    @Add({"left", "right"}) Layer operation();
    @Dense                  Layer logits();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MultiplyTwo {
    @Tanh                      Layer left();
    @Multiply({"left", INPUT}) Layer operation();
    @GlobalAvgPool @Dense      Layer logits();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface MultiplyThree {
    @Tanh                               Layer left();
    @From(INPUT) @Sigmoid               Layer right();
    @Multiply({"left", INPUT, "right"}) Layer operation();
    @GlobalAvgPool @Dense               Layer logits();
  }

  @Network(input = @Input(height = 6, width = 5, channels = 2), classes = 2)
  interface ConcatMaps {
    @Tanh                             Layer left();
    @From(INPUT) @Sigmoid             Layer right();
    @Concat({"left", INPUT, "right"}) Layer operation();
    @GlobalAvgPool @Dense             Layer logits();
  }

  @Network(input = @Input(height = 2, width = 2, channels = 2), classes = 2)
  interface ConcatVectors {
    @Flatten                   Layer left();
    @Tanh                      Layer right();
    @Concat({"left", "right"}) Layer operation();
    @Dense                     Layer logits();
  }
}
