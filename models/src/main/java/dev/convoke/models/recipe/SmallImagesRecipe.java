package dev.convoke.models.recipe;

import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.PadAndCrop;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Steps;
import dev.convoke.dsl.train.Train;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A short recipe for Fashion-MNIST and the like: the ResNet paper's for CIFAR-10 (He et al. 2015,
 * arXiv 1512.03385, section 4.2) in 10 epochs, the learning rate divided by 10 after 5 and 8.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
@Train(batch = 128, epochs = 10)
@Sgd(learningRate = 0.1, momentum = 0.9, weightDecay = 1e-4)
@Steps(
    at = {5, 8},
    factor = 0.1)
@PadAndCrop(4)
@HorizontalFlip
public @interface SmallImagesRecipe {}
