package dev.convoke.models.mobilenet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.TorchvisionRecipe;

/** MobileNet of full width and resolution. */
@Network(name = "mobilenet-v1", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@TorchvisionRecipe
@Paper(arxiv = "1704.04861", section = "table 1", parameters = "4.2 million", multiplyAdds = "569 million")
public interface MobileNetV1 {
  @Conv3x3(value = 32, stride = 2) @BatchNorm @Relu                           Layer stem();
  @Use(block = DepthwiseSeparable.class, width = 64)                          Layer stage1();
  @Repeat(2) @Use(block = DepthwiseSeparable.class, width = 128, stride = 2)  Layer stage2();
  @Repeat(2) @Use(block = DepthwiseSeparable.class, width = 256, stride = 2)  Layer stage3();
  @Repeat(6) @Use(block = DepthwiseSeparable.class, width = 512, stride = 2)  Layer stage4();
  @Repeat(2) @Use(block = DepthwiseSeparable.class, width = 1024, stride = 2) Layer stage5();
  @GlobalAvgPool                                                              Layer pool();
  @Dense                                                                      Layer fc();
}
