package dev.convoke.models.resnet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Replace;

/** SE-ResNet-50: ResNet-50 with Squeeze-and-Excitation. */
@Network(name = "se-resnet50", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Replace(block = Bottleneck.class, with = SqueezeExciteBottleneck.class)
@Paper(arxiv = "1709.01507", section = "table 1", parameters = "28.1M", multiplyAdds = "3.87 G")
public interface SeResNet50 extends ResNet50 {}
