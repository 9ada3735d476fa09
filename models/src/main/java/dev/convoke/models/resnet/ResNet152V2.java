package dev.convoke.models.resnet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Repeat;
import dev.convoke.dsl.Use;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv7x7;
import dev.convoke.dsl.layer.Dense;
import dev.convoke.dsl.layer.GlobalAvgPool;
import dev.convoke.dsl.layer.MaxPool;
import dev.convoke.dsl.layer.Pad;
import dev.convoke.dsl.layer.Relu;
import dev.convoke.dsl.train.ResNetRecipe;

/**
 * ResNet-152 with pre-activation as Keras Applications has it: strides in the last unit of a stage, biases
 * where nothing normalises, zeros before the first pool.
 */
@Network(name = "resnet152-v2", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@ResNetRecipe
@Paper(arxiv = "1603.05027", section = "5")
public interface ResNet152V2 {
  @Conv7x7(value = 64, stride = 2)                    Layer conv1();
  @Pad({1, 0, 1, 0}) @MaxPool(size = 3, stride = 2)   Layer pool1();
  @Use(block = FirstUnitV2.class, width = 64)         Layer conv2();
  @Use(block = UnitV2.class, width = 64)              Layer conv2_middle();
  @Use(block = LastUnitV2.class, width = 64)          Layer conv2_last();
  @Use(block = FirstUnitV2.class, width = 128)        Layer conv3();
  @Repeat(6) @Use(block = UnitV2.class, width = 128)  Layer conv3_middle();
  @Use(block = LastUnitV2.class, width = 128)         Layer conv3_last();
  @Use(block = FirstUnitV2.class, width = 256)        Layer conv4();
  @Repeat(34) @Use(block = UnitV2.class, width = 256) Layer conv4_middle();
  @Use(block = LastUnitV2.class, width = 256)         Layer conv4_last();
  @Use(block = FirstUnitV2.class, width = 512)        Layer conv5();
  @Repeat(2) @Use(block = UnitV2.class, width = 512)  Layer conv5_middle();
  @BatchNorm @Relu @GlobalAvgPool                     Layer pool();
  @Dense                                              Layer fc();
}
