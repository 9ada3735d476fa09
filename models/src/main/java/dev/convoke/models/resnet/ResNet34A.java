package dev.convoke.models.resnet;

import static dev.convoke.dsl.value.Shortcut.ZERO_PAD;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Shortcuts;

/** ResNet-34 with shortcuts without parameters, the paper's option A. */
@Network(name = "resnet34-a", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Shortcuts(ZERO_PAD)
@Paper(arxiv = "1512.03385", section = "table 3, A")
public interface ResNet34A extends ResNet34 {}
