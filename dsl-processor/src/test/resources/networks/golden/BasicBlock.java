package golden;

import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** Two 3×3 convolutions, the first with the stride. */
@Block
public interface BasicBlock {
  @Conv3x3(value = WIDTH, stride = STRIDE) @BatchNorm @Relu Layer conv1();
  @Conv3x3(WIDTH)                          @BatchNorm       Layer conv2();
}
