package dev.convoke.models.resnet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Replace;
import dev.convoke.dsl.train.TorchvisionRecipe;

/** ResNet-152 with the stride in the 3×3 convolutions, as torchvision has it. */
@Network(name = "resnet152-v15", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Replace(block = Bottleneck.class, with = BottleneckV15.class)
@TorchvisionRecipe
@Paper(arxiv = "1512.03385", section = "table 1")
public interface ResNet152V15 extends ResNet152 {}
