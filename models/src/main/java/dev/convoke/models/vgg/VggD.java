package dev.convoke.models.vgg;

import dev.convoke.dsl.After;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.Relu;

/** Configuration D, "VGG-16": C with 3×3 convolutions throughout. */
@Network(name = "vgg-d", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Paper(arxiv = "1409.1556", section = "table 1, D", parameters = "138M")
public interface VggD extends VggB {
  @After("conv3_2") @Conv3x3(256) @Relu Layer conv3_3();
  @After("conv4_2") @Conv3x3(512) @Relu Layer conv4_3();
  @After("conv5_2") @Conv3x3(512) @Relu Layer conv5_3();
}
