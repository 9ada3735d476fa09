package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How GoogLeNet was trained. Szegedy et al. 2014, arXiv 1409.4842, section 6: momentum 0.9, the
 * learning rate 4 % lower every 8 epochs, weights averaged, crops of 8 to 100 % of the area with an
 * aspect from 3/4 to 4/3.
 *
 * <p>The paper leaves batch, learning rate, weight decay and length open: they are those of Caffe's
 * {@code bvlc_googlenet}. Of its augmentations the photometric distortions (Howard 2013) are
 * missing; mirroring is Caffe's. Its 144 crops are no protocol of {@link Evaluate}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
@Preset
// Caffe: 10,000,000 steps · 32 images / 1,281,167 = 249.8 epochs; a change after 320,000 steps,
// which are the paper's 8 epochs (320,000 · 32 / 1,281,167 = 7.99)
@Train(batch = 32, epochs = 250)
@Sgd(learningRate = 0.01, momentum = 0.9, weightDecay = 2e-4)
@Steps(every = 8, factor = 0.96)
@RandomResizedCrop
@HorizontalFlip
@MovingAverage
public @interface GoogLeNetRecipe {}
