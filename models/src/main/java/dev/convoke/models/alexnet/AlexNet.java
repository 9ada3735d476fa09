package dev.convoke.models.alexnet;

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
import dev.convoke.dsl.layer.LocalResponseNorm;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.AlexNetRecipe;

/**
 * AlexNet as published: the convolutions 2, 4 and 5 in two groups, one for each of the authors' two
 * GPUs. The paper says 224×224, which its first convolution does not divide; 227×227 gives the 55×55
 * that the paper goes on with.
 */
@Network(input = @Input(height = 227, width = 227, channels = 3), classes = 1000)
@AlexNetRecipe
@Init(value = NORMAL, scale = 0.01)
@Paper(citation = "Krizhevsky et al., NIPS", year = 2012, section = "3.5", parameters = "60 million")
public interface AlexNet {
  @Conv(value = 96, kernel = 11, stride = 4, padding = VALID) @Relu @LocalResponseNorm Layer conv1();
  @MaxPool(size = 3, stride = 2)                                                       Layer pool1();
  @Conv5x5(value = 256, groups = 2) @Init(bias = 1) @Relu @LocalResponseNorm           Layer conv2();
  @MaxPool(size = 3, stride = 2)                                                       Layer pool2();
  @Conv3x3(384) @Relu                                                                  Layer conv3();
  @Conv3x3(value = 384, groups = 2) @Init(bias = 1) @Relu                              Layer conv4();
  @Conv3x3(value = 256, groups = 2) @Init(bias = 1) @Relu                              Layer conv5();
  @MaxPool(size = 3, stride = 2)                                                       Layer pool5();
  @Use(AlexNetClassifier.class)                                                        Layer classifier();
}
