package dev.convoke.models.resnet;

import static dev.convoke.dsl.value.Shortcut.NONE;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.Shortcuts;

/** ResNet-44 without its shortcuts, for CIFAR-10: the plain twin that the paper compares it with. */
@Network(name = "plain44-cifar", input = @Input(height = 32, width = 32, channels = 3), classes = 10)
@Shortcuts(NONE)
public interface Plain44Cifar extends ResNet44Cifar {}
