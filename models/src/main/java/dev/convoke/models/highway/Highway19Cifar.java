package dev.convoke.models.highway;

import dev.convoke.dsl.Highway;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.HighwayRecipe;

/**
 * The highway network of 19 layers for CIFAR-10, after FitNet 4; layers and numbers are those of the
 * authors' released network (flukeskywalker/highway-networks, examples/highways/cifar10-19layers).
 */
@Network(name = "highway19-cifar", input = @Input(height = 32, width = 32, channels = 3), classes = 10)
@HighwayRecipe
@Paper(arxiv = "1507.06228", section = "table 1", parameters = "2.3M")
public interface Highway19Cifar {
  @Dropout(0.2) @Conv3x3(32)  @Relu                Layer conv1();
  @Highway(block = HighwayLayer.class, repeat = 4) Layer highway1();
  @MaxPool @Dropout(0.2)                           Layer pool1();
  @Conv3x3(80)  @Relu                              Layer conv2();
  @Highway(block = HighwayLayer.class, repeat = 5) Layer highway2();
  @MaxPool @Dropout(0.2)                           Layer pool2();
  @Conv3x3(128) @Relu                              Layer conv3();
  @Highway(block = HighwayLayer.class, repeat = 5) Layer highway3();
  @Conv1x1(100) @Relu @GlobalAvgPool @Dropout(0.2) Layer pool3();
  @Dense                                           Layer logits();
}
