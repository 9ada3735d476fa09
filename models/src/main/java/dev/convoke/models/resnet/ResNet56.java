package dev.convoke.models.resnet;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.models.recipe.SmallImagesRecipe;

/** The residual net of 6n + 2 = 56 layers, n = 9, for 28×28 grey images. */
@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@SmallImagesRecipe
public interface ResNet56 extends ResNet56Cifar {}
