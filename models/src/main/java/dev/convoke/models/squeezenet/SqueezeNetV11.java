package dev.convoke.models.squeezenet;

import static dev.convoke.dsl.value.Padding.VALID;
import static dev.convoke.dsl.value.Rounding.CEIL;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

/** The authors' smaller release, "1.1": a smaller first convolution and earlier pools. */
@Network(name = "squeezenet-v11", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@SqueezeNetRecipe
@Paper(arxiv = "1602.07360")
@SuppressWarnings("convoke:WindowDropsPixels") // 224 - 3 is odd
public interface SqueezeNetV11 {
  @Conv3x3(value = 64, stride = 2, padding = VALID) @Relu           Layer conv1();
  @MaxPool(size = 3, stride = 2, rounding = CEIL)                   Layer pool1();
  @Repeat(2) @Use(block = Fire.class, parameters = 16, width = 64)  Layer fire2();
  @MaxPool(size = 3, stride = 2, rounding = CEIL)                   Layer pool3();
  @Repeat(2) @Use(block = Fire.class, parameters = 32, width = 128) Layer fire4();
  @MaxPool(size = 3, stride = 2, rounding = CEIL)                   Layer pool5();
  @Repeat(2) @Use(block = Fire.class, parameters = 48, width = 192) Layer fire6();
  @Repeat(2) @Use(block = Fire.class, parameters = 64, width = 256) Layer fire8();
  @Dropout(0.5) @Conv1x1(1000) @Relu @GlobalAvgPool                 Layer classifier();
}
