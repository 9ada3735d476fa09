package dev.convoke.models.vgg;

import dev.convoke.dsl.Input;
import dev.convoke.dsl.InsertAfter;
import dev.convoke.dsl.Network;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.dsl.layer.Conv;
import dev.convoke.models.recipe.FiveEpochsRecipe;

/**
 * Configuration D for 28×28 grey images: padded to 32×32 for its five pools, normalised, with a pooled
 * head.
 */
@Network(name = "vgg-d-small", input = @Input(height = 28, width = 28, channels = 1, padTo = 32), classes = 10)
@InsertAfter(every = Conv.class, operation = BatchNorm.class)
@FiveEpochsRecipe
public interface VggDSmall extends VggDPooled {}
