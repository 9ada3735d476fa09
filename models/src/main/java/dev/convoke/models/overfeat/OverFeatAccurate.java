package dev.convoke.models.overfeat;

import static dev.convoke.dsl.value.Distribution.NORMAL;
import static dev.convoke.dsl.value.Padding.VALID;

import dev.convoke.dsl.Init;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;

/** OverFeat's accurate network. */
@Network(name = "overfeat-accurate", input = @Input(height = 221, width = 221, channels = 3), classes = 1000)
@OverFeatRecipe
@Init(value = NORMAL, scale = 0.01)
@Paper(arxiv = "1312.6229", section = "table 3", parameters = "144M", multiplyAdds = "5369M")
public interface OverFeatAccurate {
  @Conv7x7(value = 96, stride = 2, padding = VALID) @Relu   Layer conv1();
  @MaxPool(size = 3)                                        Layer pool1();
  @Conv7x7(value = 256, padding = VALID) @Relu              Layer conv2();
  @MaxPool                                                  Layer pool2();
  @Conv3x3(512) @Relu                                       Layer conv3();
  @Conv3x3(512) @Relu                                       Layer conv4();
  @Conv3x3(1024) @Relu                                      Layer conv5();
  @Conv3x3(1024) @Relu                                      Layer conv6();
  @MaxPool(size = 3)                                        Layer pool6();
  @Use(block = OverFeatClassifier.class, parameters = 4096) Layer classifier();
}
