package dev.convoke.dsl.train;

import dev.convoke.dsl.value.Protocol;
import dev.convoke.dsl.value.Watch;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How VGG was trained. Simonyan and Zisserman 2014, arXiv 1409.1556, section 3.1: batch 256,
 * momentum 0.9, weight decay 5e-4, learning rate 1e-2 divided by 10 three times when the accuracy
 * stalls, 370,000 steps; scale jitter with S in [256, 512], a random crop, mirrored, colours
 * shifted. Sections 3.2 and 4.1: dense evaluation at 384, the middle of the jitter, mirrored.
 *
 * <p>The paper does not say how long the accuracy must stall: 5 epochs here. It trains the jittered
 * network from one of a single scale (S = 384); the initialisation that it prints, variance 1e-2,
 * explodes and is no part of this: leave the default (He et al. 2015).
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
// 370,000 steps · 256 images / 1,281,167 = 73.9, "74 epochs" in the paper
@Train(batch = 256, epochs = 74)
@Sgd(learningRate = 1e-2, momentum = 0.9, weightDecay = 5e-4)
// the papers on ImageNet decide by the images that they measure with
@Plateau(factor = 0.1, patience = 5, times = 3, watch = Watch.TEST)
@ScaleJitter(min = 256, max = 512)
@RandomCrop
@HorizontalFlip
@PcaColor
@Evaluate(value = Protocol.DENSE, scales = 384, flip = true)
public @interface VggRecipe {}
