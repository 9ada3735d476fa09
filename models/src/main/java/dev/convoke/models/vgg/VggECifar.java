package dev.convoke.models.vgg;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.train.ResNetCifarRecipe;
import dev.convoke.dsl.train.Sgd;

/** Configuration E for 32×32 colour images. */
@Network(name = "vgg-e-cifar", input = @Input(height = 32, width = 32, channels = 3), classes = 10)
@ResNetCifarRecipe
@Sgd(learningRate = 0.05, momentum = 0.9, weightDecay = 5e-4)
public interface VggECifar extends VggESmall {}
