package dev.convoke.models.resnet;

import static dev.convoke.dsl.value.Padding.HALF;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Residual;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.ResNetRecipe;

/** ResNet-50 with projections where the shape changes, the paper's option B. */
@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@ResNetRecipe
@Paper(arxiv = "1512.03385", section = "table 1", multiplyAdds = "3.8e9")
public interface ResNet50 {
  @Conv7x7(value = 64, stride = 2) @BatchNorm @Relu                        Layer conv1();
  @MaxPool(size = 3, stride = 2, padding = HALF)                           Layer pool1();
  @Residual(block = Bottleneck.class, width = 64,  repeat = 3)             Layer conv2();
  @Residual(block = Bottleneck.class, width = 128, repeat = 4, stride = 2) Layer conv3();
  @Residual(block = Bottleneck.class, width = 256, repeat = 6, stride = 2) Layer conv4();
  @Residual(block = Bottleneck.class, width = 512, repeat = 3, stride = 2) Layer conv5();
  @GlobalAvgPool                                                           Layer pool();
  @Dense                                                                   Layer fc();
}
