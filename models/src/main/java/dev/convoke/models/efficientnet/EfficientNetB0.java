package dev.convoke.models.efficientnet;

import static dev.convoke.dsl.value.Activation.NONE;
import static dev.convoke.dsl.value.Function.SILU;
import static dev.convoke.dsl.value.Shortcut.IF_SAME_SHAPE;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Silu;
import dev.convoke.dsl.layer.SqueezeExcite;
import dev.convoke.dsl.train.TorchvisionRecipe;

/** EfficientNet-B0; stochastic depth, which the authors train it with, is left out. */
@Network(name = "efficientnet-b0", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@TorchvisionRecipe
@Paper(arxiv = "1905.11946", section = "table 1", parameters = "5.3M", multiplyAdds = "0.39B")
public interface EfficientNetB0 {
  @Conv3x3(value = 32, stride = 2) @BatchNorm @Silu                                                                                 Layer stem();
  @DepthwiseConv(kernel = 3) @BatchNorm @Silu                                                                                         Layer depthwise1();
  @SqueezeExcite(value = 8, activation = SILU)                                                                                      Layer excite1();
  @Conv1x1(16) @BatchNorm                                                                                                           Layer project1();
  @Residual(block = MbConv.class, parameters = 3, width = 24,  repeat = 2, stride = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer stage2();
  @Residual(block = MbConv.class, parameters = 5, width = 40,  repeat = 2, stride = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer stage3();
  @Residual(block = MbConv.class, parameters = 3, width = 80,  repeat = 3, stride = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer stage4();
  @Residual(block = MbConv.class, parameters = 5, width = 112, repeat = 3, shortcut = IF_SAME_SHAPE, activation = NONE)             Layer stage5();
  @Residual(block = MbConv.class, parameters = 5, width = 192, repeat = 4, stride = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer stage6();
  @Residual(block = MbConv.class, parameters = 3, width = 320, shortcut = IF_SAME_SHAPE, activation = NONE)                         Layer stage7();
  @Conv1x1(1280) @BatchNorm @Silu                                                                                                   Layer head();
  @GlobalAvgPool @Dropout(0.2)                                                                                                      Layer pool();
  @Dense                                                                                                                            Layer fc();
}
