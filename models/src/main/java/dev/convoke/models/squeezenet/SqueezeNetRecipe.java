package dev.convoke.models.squeezenet;

import dev.convoke.dsl.train.Polynomial;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.train.RandomCrop;
import dev.convoke.dsl.train.ScaleJitter;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Train;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How SqueezeNet was trained. Iandola et al. 2016, arXiv 1602.07360, section 3.3: learning rate 0.04,
 * falling linearly. The rest is the authors' solver for Caffe (SqueezeNet_v1.0/solver.prototxt):
 * momentum 0.9, weight decay 2e-4, 170,000 steps of 512 images, cropped at random.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
// 170,000 steps · 512 images / 1,281,167 = 67.9 epochs
@Train(batch = 512, epochs = 68)
@Sgd(learningRate = 0.04, momentum = 0.9, weightDecay = 2e-4)
@Polynomial(power = 1)
@ScaleJitter(min = 256, max = 256)
@RandomCrop
public @interface SqueezeNetRecipe {}
