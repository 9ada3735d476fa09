package dev.convoke.models.overfeat;

import static dev.convoke.dsl.value.Distribution.NORMAL;
import static dev.convoke.dsl.value.Padding.VALID;

import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv5x5;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

/** OverFeat's fast network. */
@Network(name = "overfeat-fast", input = @Input(height = 231, width = 231, channels = 3), classes = 1000)
@OverFeatRecipe
@Init(value = NORMAL, scale = 0.01)
@Paper(arxiv = "1312.6229", section = "table 1", parameters = "145M", multiplyAdds = "2810M")
public interface OverFeatFast {
  @Conv(value = 96, kernel = 11, stride = 4, padding = VALID) @Relu Layer conv1();
  @MaxPool                                                          Layer pool1();
  @Conv5x5(value = 256, padding = VALID) @Relu                      Layer conv2();
  @MaxPool                                                          Layer pool2();
  @Conv3x3(512) @Relu                                               Layer conv3();
  @Conv3x3(1024) @Relu                                              Layer conv4();
  @Conv3x3(1024) @Relu                                              Layer conv5();
  @MaxPool                                                          Layer pool5();
  @Use(block = OverFeatClassifier.class, parameters = 3072)         Layer classifier();
}
