package dev.convoke.models.mobilenet;

import static dev.convoke.dsl.value.Activation.NONE;
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
import dev.convoke.dsl.layer.Relu6;
import dev.convoke.dsl.train.TorchvisionRecipe;

/** MobileNet-v2 of full width. */
@Network(name = "mobilenet-v2", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@TorchvisionRecipe
@Paper(arxiv = "1801.04381", section = "table 2", parameters = "3.4M", multiplyAdds = "300M")
public interface MobileNetV2 {
  @Conv3x3(value = 32, stride = 2) @BatchNorm @Relu6                                                                          Layer stem();
  @DepthwiseConv(kernel = 3) @BatchNorm @Relu6                                                                                  Layer depthwise1();
  @Conv1x1(16) @BatchNorm                                                                                                     Layer project1();
  @Residual(block = InvertedResidual.class, width = 24,  repeat = 2, stride = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer stage2();
  @Residual(block = InvertedResidual.class, width = 32,  repeat = 3, stride = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer stage3();
  @Residual(block = InvertedResidual.class, width = 64,  repeat = 4, stride = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer stage4();
  @Residual(block = InvertedResidual.class, width = 96,  repeat = 3, shortcut = IF_SAME_SHAPE, activation = NONE)             Layer stage5();
  @Residual(block = InvertedResidual.class, width = 160, repeat = 3, stride = 2, shortcut = IF_SAME_SHAPE, activation = NONE) Layer stage6();
  @Residual(block = InvertedResidual.class, width = 320, shortcut = IF_SAME_SHAPE, activation = NONE)                         Layer stage7();
  @Conv1x1(1280) @BatchNorm @Relu6                                                                                            Layer head();
  @GlobalAvgPool @Dropout(0.2)                                                                                                Layer pool();
  @Dense                                                                                                                      Layer fc();
}
