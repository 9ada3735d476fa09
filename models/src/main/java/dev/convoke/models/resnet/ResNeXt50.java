package dev.convoke.models.resnet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Replace;

/** ResNeXt-50 32×4d: ResNet-50 with grouped bottlenecks. */
@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Replace(block = BottleneckV15.class, with = CardinalBottleneck.class)
@Paper(arxiv = "1611.05431", section = "table 1", parameters = "25.0e6", multiplyAdds = "4.2e9")
public interface ResNeXt50 extends ResNet50V15 {}
