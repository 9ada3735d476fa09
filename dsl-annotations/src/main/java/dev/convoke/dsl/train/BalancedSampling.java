package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws training images so that each class comes equally often in an epoch, however many images it
 * has (class-balanced sampling: Kang et al. 2019, arXiv 1910.09217, section 3). An epoch is as long
 * as without it: images of small classes come several times, of large ones not all. No image of a
 * class comes again before all others of the class have come.
 *
 * <p>Errors: {@code BalanceTwice}, {@code TrainMissing}.
 *
 * @see ClassWeights
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface BalancedSampling {}
