package dev.convoke.models.vgg;

import dev.convoke.dsl.After;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** Configuration B, 13 layers: a second convolution in the first two stages of A. */
@Network(name = "vgg-b", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Paper(arxiv = "1409.1556", section = "table 1, B", parameters = "133M")
public interface VggB extends VggA {
  @After("conv1_1") @Conv3x3(64)  @Relu Layer conv1_2();
  @After("conv2_1") @Conv3x3(128) @Relu Layer conv2_2();
}
