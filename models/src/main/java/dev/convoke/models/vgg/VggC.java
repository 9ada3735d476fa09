package dev.convoke.models.vgg;

import dev.convoke.dsl.After;
import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv1x1;
import dev.convoke.dsl.layer.Relu;

/** Configuration C, 16 layers: a 1×1 convolution more in the last three stages of B. */
@Network(name = "vgg-c", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Paper(arxiv = "1409.1556", section = "table 1, C", parameters = "134M")
public interface VggC extends VggB {
  @After("conv3_2") @Conv1x1(256) @Relu Layer conv3_3();
  @After("conv4_2") @Conv1x1(512) @Relu Layer conv4_3();
  @After("conv5_2") @Conv1x1(512) @Relu Layer conv5_3();
}
