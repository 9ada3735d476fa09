package dev.convoke.models.googlenet;

import static dev.convoke.dsl.value.Rounding.CEIL;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.LocalResponseNorm;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.GoogLeNetRecipe;

/** GoogLeNet without its side exits. */
@Network(name = "googlenet-single-exit", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@GoogLeNetRecipe
@Paper(arxiv = "1409.4842", section = "table 1", multiplyAdds = "1.5 billion")
public interface GoogLeNetSingleExit {
  @Conv7x7(value = 64, stride = 2) @Relu                                            Layer conv1();
  @MaxPool(size = 3, stride = 2, rounding = CEIL) @LocalResponseNorm                Layer pool1();
  @Conv1x1(64)  @Relu                                                               Layer reduce2();
  @Conv3x3(192) @Relu @LocalResponseNorm                                            Layer conv2();
  @MaxPool(size = 3, stride = 2, rounding = CEIL)                                   Layer pool2();
  @Inception(c1 = 64,  reduce3 = 96,  c3 = 128, reduce5 = 16, c5 = 32,  pool = 32)  Layer inception3a();
  @Inception(c1 = 128, reduce3 = 128, c3 = 192, reduce5 = 32, c5 = 96,  pool = 64)  Layer inception3b();
  @MaxPool(size = 3, stride = 2, rounding = CEIL)                                   Layer pool3();
  @Inception(c1 = 192, reduce3 = 96,  c3 = 208, reduce5 = 16, c5 = 48,  pool = 64)  Layer inception4a();
  @Inception(c1 = 160, reduce3 = 112, c3 = 224, reduce5 = 24, c5 = 64,  pool = 64)  Layer inception4b();
  @Inception(c1 = 128, reduce3 = 128, c3 = 256, reduce5 = 24, c5 = 64,  pool = 64)  Layer inception4c();
  @Inception(c1 = 112, reduce3 = 144, c3 = 288, reduce5 = 32, c5 = 64,  pool = 64)  Layer inception4d();
  @Inception(c1 = 256, reduce3 = 160, c3 = 320, reduce5 = 32, c5 = 128, pool = 128) Layer inception4e();
  @MaxPool(size = 3, stride = 2, rounding = CEIL)                                   Layer pool4();
  @Inception(c1 = 256, reduce3 = 160, c3 = 320, reduce5 = 32, c5 = 128, pool = 128) Layer inception5a();
  @Inception(c1 = 384, reduce3 = 192, c3 = 384, reduce5 = 48, c5 = 128, pool = 128) Layer inception5b();
  @GlobalAvgPool @Dropout(0.4)                                                      Layer pool5();
  @Dense                                                                            Layer logits();
}
