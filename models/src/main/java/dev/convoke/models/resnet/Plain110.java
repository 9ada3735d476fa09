package dev.convoke.models.resnet;

import static dev.convoke.dsl.value.Shortcut.NONE;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Shortcuts;

/** ResNet-110 without its shortcuts, for 28×28 grey images. */
@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@Shortcuts(NONE)
public interface Plain110 extends ResNet110 {}
