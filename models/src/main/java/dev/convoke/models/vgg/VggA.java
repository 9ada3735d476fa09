package dev.convoke.models.vgg;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.VggRecipe;

/** VGG's configuration A, 11 layers with weights: the one that the deeper ones were started from. */
@Network(name = "vgg-a", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@VggRecipe
@Paper(arxiv = "1409.1556", section = "table 1, A", parameters = "133M")
public interface VggA {
  @Conv3x3(64)  @Relu       Layer conv1_1();
  @MaxPool                  Layer pool1();
  @Conv3x3(128) @Relu       Layer conv2_1();
  @MaxPool                  Layer pool2();
  @Conv3x3(256) @Relu       Layer conv3_1();
  @Conv3x3(256) @Relu       Layer conv3_2();
  @MaxPool                  Layer pool3();
  @Conv3x3(512) @Relu       Layer conv4_1();
  @Conv3x3(512) @Relu       Layer conv4_2();
  @MaxPool                  Layer pool4();
  @Conv3x3(512) @Relu       Layer conv5_1();
  @Conv3x3(512) @Relu       Layer conv5_2();
  @MaxPool                  Layer pool5();
  @Use(VggClassifier.class) Layer classifier();
}
