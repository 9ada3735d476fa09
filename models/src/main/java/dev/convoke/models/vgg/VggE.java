package dev.convoke.models.vgg;

import dev.convoke.dsl.After;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** Configuration E, "VGG-19": a fourth convolution in the last three stages of D. */
@Network(name = "vgg-e", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Paper(arxiv = "1409.1556", section = "table 1, E", parameters = "144M")
public interface VggE extends VggD {
  @After("conv3_3") @Conv3x3(256) @Relu Layer conv3_4();
  @After("conv4_3") @Conv3x3(512) @Relu Layer conv4_4();
  @After("conv5_3") @Conv3x3(512) @Relu Layer conv5_4();
}
