package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How highway networks were trained: gradient descent with momentum and a learning rate that falls
 * exponentially. Srivastava, Greff and Schmidhuber 2015, arXiv 1505.00387, section 3, and arXiv
 * 1507.06228, with the augmentation usual for CIFAR.
 *
 * <p>The papers search rate, momentum and factor at random and print none: all numbers here are
 * ours. 0.05·0.98^199 is 9e-4 in the last epoch.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
@Train(batch = 128, epochs = 200)
@Sgd(learningRate = 0.05, momentum = 0.9)
@Steps(every = 1, factor = 0.98)
@PadAndCrop(4)
@HorizontalFlip
public @interface HighwayRecipe {}
