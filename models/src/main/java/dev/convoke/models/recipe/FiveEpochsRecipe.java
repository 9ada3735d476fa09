package dev.convoke.models.recipe;

import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Steps;
import dev.convoke.dsl.train.Train;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Five epochs of Fashion-MNIST and the like, for networks whose epochs take long: the learning rate
 * divided by 5 after 2, 3 and 4. Images are flipped but not cropped, since so few epochs hardly
 * overfit.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
@Train(batch = 128, epochs = 5)
@Sgd(learningRate = 0.02, momentum = 0.9, weightDecay = 5e-4)
@Steps(
    at = {2, 3, 4},
    factor = 0.2)
@HorizontalFlip
public @interface FiveEpochsRecipe {}
