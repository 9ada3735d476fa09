package dev.convoke.dsl.train;

import dev.convoke.dsl.value.Protocol;
import dev.convoke.dsl.value.Watch;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How ResNet was trained on ImageNet. He et al. 2015, arXiv 1512.03385, section 3.4: batch 256,
 * momentum 0.9, weight decay 1e-4, learning rate 0.1 divided by 10 when the error plateaus, up to
 * 600,000 steps; shorter side in [256, 480], a random crop, mirrored, colours shifted; ten crops
 * measured.
 *
 * <p>The paper does not say how long the error must stall: 5 epochs here.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
// 600,000 steps · 256 images / 1,281,167 = 119.9 epochs
@Train(batch = 256, epochs = 120)
@Sgd(learningRate = 0.1, momentum = 0.9, weightDecay = 1e-4)
// the papers on ImageNet decide by the images that they measure with
@Plateau(factor = 0.1, patience = 5, times = 3, watch = Watch.TEST)
@ScaleJitter(min = 256, max = 480)
@RandomCrop
@HorizontalFlip
@PcaColor
@Evaluate(value = Protocol.TEN_CROP, scales = 256)
public @interface ResNetRecipe {}
