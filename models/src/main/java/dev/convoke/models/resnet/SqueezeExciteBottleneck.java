package dev.convoke.models.resnet;

import static dev.convoke.dsl.Symbols.STRIDE;
import static dev.convoke.dsl.Symbols.WIDTH;

import dev.convoke.dsl.Block;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.layer.SqueezeExcite;

/** The bottleneck whose channels are weighed before the addition, reduced by 16. */
@Block
@Paper(arxiv = "1709.01507", section = "figure 3")
public interface SqueezeExciteBottleneck {
  @Conv1x1(value = WIDTH, stride = STRIDE) @BatchNorm @Relu          Layer reduce();
  @Conv3x3(WIDTH)                          @BatchNorm @Relu          Layer conv();
  @Conv1x1(4 * WIDTH) @BatchNorm           @SqueezeExcite(WIDTH / 4) Layer expand();
}
