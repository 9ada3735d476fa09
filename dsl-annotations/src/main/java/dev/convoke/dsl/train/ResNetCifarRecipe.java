package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How ResNet was trained on CIFAR-10. He et al. 2015, arXiv 1512.03385, section 4.2: batch 128,
 * momentum 0.9, weight decay 1e-4, learning rate 0.1 divided by 10 after 32,000 and 48,000 of
 * 64,000 steps, padded by 4 and cropped, mirrored. The image itself is measured.
 *
 * <p>For 110 layers the paper trains the first 400 steps or so with 0.01; {@code @Warmup(epochs =
 * 1, from = 0.1)} beside this comes near.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
// 45,000 images are 351 whole batches of 128, so 64,000 steps are 182.3 epochs, and the learning
// rate changes after 32,000 / 351 = 91.2 and 48,000 / 351 = 136.8 epochs
@Train(batch = 128, epochs = 182)
@Sgd(learningRate = 0.1, momentum = 0.9, weightDecay = 1e-4)
@Steps(
    at = {91, 137},
    factor = 0.1)
@PadAndCrop(4)
@HorizontalFlip
public @interface ResNetCifarRecipe {}
