package dev.convoke.models.resnet;

import static dev.convoke.dsl.value.Shortcut.PROJECT_ALL;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Paper;
import dev.convoke.dsl.Shortcuts;

/** ResNet-101 with projections in every unit, the paper's option C. */
@Network(name = "resnet101-c", input = @Input(height = 224, width = 224, channels = 3), classes = 1000)
@Shortcuts(PROJECT_ALL)
@Paper(arxiv = "1512.03385", section = "table 3, C")
public interface ResNet101C extends ResNet101 {}
