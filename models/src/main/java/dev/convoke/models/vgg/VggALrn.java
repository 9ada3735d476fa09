package dev.convoke.models.vgg;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Layer;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.layer.Conv3x3;
import dev.convoke.dsl.layer.LocalResponseNorm;
import dev.convoke.dsl.layer.Relu;

/** Configuration A with local response normalisation, which the paper finds of no use. */
@Network(name = "vgg-a-lrn", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Paper(arxiv = "1409.1556", section = "table 1, A-LRN", parameters = "133M")
public interface VggALrn extends VggA {
  @Override @Conv3x3(64) @Relu @LocalResponseNorm Layer conv1_1();
}
