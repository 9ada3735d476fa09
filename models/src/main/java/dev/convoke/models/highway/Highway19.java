package dev.convoke.models.highway;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.models.recipe.SmallImagesRecipe;

/** The highway network of 19 layers for 28×28 grey images. */
@Network(input = @Input(height = 28, width = 28, channels = 1), classes = 10)
@SmallImagesRecipe
@Sgd(learningRate = 0.025, momentum = 0.9, nesterov = true, weightDecay = 1e-3)
public interface Highway19 extends Highway19Cifar {}
