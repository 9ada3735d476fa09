package dev.convoke.dsl.train;

import dev.convoke.dsl.value.Protocol;
import dev.convoke.dsl.value.Watch;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How AlexNet was trained. Krizhevsky, Sutskever and Hinton 2012, section 5: batch 128, momentum
 * 0.9, weight decay 5e-4, learning rate 1e-2 divided by 10 three times when the validation error
 * stalls, about 90 epochs. Section 4.1: shorter side 256, a random crop, mirrored, colours shifted;
 * ten crops measured.
 *
 * <p>The paper does not say how long the error must stall: 5 epochs here. It crops the middle
 * 256×256 before the random crop; here the whole of the longer side counts.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
@Train(batch = 128, epochs = 90)
@Sgd(learningRate = 1e-2, momentum = 0.9, weightDecay = 5e-4)
// the papers on ImageNet decide by the images that they measure with
@Plateau(factor = 0.1, patience = 5, times = 3, watch = Watch.TEST)
@ScaleJitter(min = 256, max = 256)
@RandomCrop
@HorizontalFlip
@PcaColor
@Evaluate(value = Protocol.TEN_CROP, scales = 256)
public @interface AlexNetRecipe {}
