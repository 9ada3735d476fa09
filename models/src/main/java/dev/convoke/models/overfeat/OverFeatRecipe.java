package dev.convoke.models.overfeat;

import dev.convoke.dsl.train.HorizontalFlip;
import dev.convoke.dsl.train.Preset;
import dev.convoke.dsl.train.RandomCrop;
import dev.convoke.dsl.train.ScaleJitter;
import dev.convoke.dsl.train.Sgd;
import dev.convoke.dsl.train.Steps;
import dev.convoke.dsl.train.Train;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How OverFeat was trained. Sermanet et al. 2013, arXiv 1312.6229, section 3.1: shorter side 256,
 * random crops, mirrored; momentum 0.6, weight decay 1e-5, learning rate 5e-2 halved after 30, 50,
 * 60, 70 and 80 epochs. The paper does not say when it stops: after 90 epochs here.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
@Train(batch = 128, epochs = 90)
@Sgd(learningRate = 5e-2, momentum = 0.6, weightDecay = 1e-5)
@Steps(at = {30, 50, 60, 70, 80}, factor = 0.5)
@ScaleJitter(min = 256, max = 256)
@RandomCrop
@HorizontalFlip
public @interface OverFeatRecipe {}
