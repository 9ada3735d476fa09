package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How highway networks were trained on CIFAR-10. Srivastava, Greff and Schmidhuber 2015, arXiv
 * 1507.06228, section 4.1, which prints no numbers: they are those of the authors' released network
 * of 19 layers (flukeskywalker/highway-networks, examples/highways/cifar10-19layers): Nesterov's
 * momentum 0.9, weight decay 1e-3, learning rate 0.025 divided by 10 after 100,000, 150,000 and
 * 175,000 of 200,000 steps of 100 images; cropped from padded images, mirrored.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
// 200,000 steps · 100 images / 50,000 = 400 epochs
@Train(batch = 100, epochs = 400)
@Sgd(learningRate = 0.025, momentum = 0.9, nesterov = true, weightDecay = 1e-3)
@Steps(
    at = {200, 300, 350},
    factor = 0.1)
@PadAndCrop(4)
@HorizontalFlip
public @interface HighwayRecipe {}
