package dev.convoke.models.resnet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.models.recipe.SmallImagesRecipe;

/** The residual net of 6n + 2 = 44 layers, n = 7, for 28×28 grey images. */
@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@SmallImagesRecipe
public interface ResNet44 extends ResNet44Cifar {}
