package dev.convoke.models.resnet;

import static dev.convoke.dsl.value.Shortcut.NONE;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Shortcuts;

/** ResNet-34 without its shortcuts. */
@Network(input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Shortcuts(NONE)
@Paper(arxiv = "1512.03385", section = "table 2", multiplyAdds = "3.6e9")
public interface Plain34 extends ResNet34 {}
