package dev.convoke.models.alexnet;

import static dev.convoke.dsl.value.Padding.EXPLICIT;

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
import dev.convoke.dsl.train.AlexNetRecipe;

/** AlexNet without groups and local normalisation, as Krizhevsky trained it later and torchvision has it. */
@Network(name = "alexnet-one-tower", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@AlexNetRecipe
@Paper(arxiv = "1404.5997", section = "5")
@SuppressWarnings("convoke:WindowDropsPixels") // 224 + 2·2 - 11 is no multiple of 4
public interface AlexNetOneTower {
  @Conv(value = 64, kernel = 11, stride = 4, padding = EXPLICIT, pad = 2) @Relu Layer conv1();
  @MaxPool(size = 3, stride = 2)                                                Layer pool1();
  @Conv5x5(192) @Relu                                                           Layer conv2();
  @MaxPool(size = 3, stride = 2)                                                Layer pool2();
  @Conv3x3(384) @Relu                                                           Layer conv3();
  @Conv3x3(256) @Relu                                                           Layer conv4();
  @Conv3x3(256) @Relu                                                           Layer conv5();
  @MaxPool(size = 3, stride = 2)                                                Layer pool5();
  @Use(OneTowerClassifier.class)                                                Layer classifier();
}
