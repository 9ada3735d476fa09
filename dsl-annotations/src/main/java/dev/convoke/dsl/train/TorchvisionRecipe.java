package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The recipe of torchvision's references for classification (references/classification/train.py),
 * with which most of its first weights were trained: batch 256 (32 on each of 8 devices), momentum
 * 0.9, weight decay 1e-4, learning rate 0.1 divided by 10 every 30 of 90 epochs, crops of random
 * area and aspect, mirrored; the middle of the image with a shorter side of 256 measured.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
@Train(batch = 256, epochs = 90)
@Sgd(learningRate = 0.1, momentum = 0.9, weightDecay = 1e-4)
@Steps(every = 30, factor = 0.1)
@RandomResizedCrop
@HorizontalFlip
@Evaluate(scales = 256)
public @interface TorchvisionRecipe {}
