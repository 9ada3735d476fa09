package golden;

import dev.convoke.dsl.Auxiliary;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Trainable;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

/** A side exit, and weights that stay. */
@Network(input = @Input(height = 16, width = 16, channels = 3), classes = 10)
public interface Exiting {
  @Trainable(false) @Conv3x3(8) @BatchNorm @Relu @MaxPool Layer stem();
  @Conv3x3(8) @Relu                                       Layer middle();
  @Auxiliary(weight = 0.3) @GlobalAvgPool @Dense          Layer exit();
  @Conv3x3(16) @BatchNorm @Relu                           Layer top();
  @GlobalAvgPool                                          Layer pool();
  @Dense                                                  Layer logits();
}
