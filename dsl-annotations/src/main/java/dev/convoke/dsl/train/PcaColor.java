package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds multiples of the principal components of the training set's colours, one draw an image:
 * {@code Σ αᵢ λᵢ pᵢ} with αᵢ normally distributed, λᵢ the variances and pᵢ the directions of pixels
 * from 0 to 1. Krizhevsky, Sutskever and Hinton 2012, section 4.1. For images of 1 or 3 channels;
 * grey ones have one component.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code ImageChannels}, {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface PcaColor {
  /** Deviation of the multiples. Default 0.1: section 4.1. */
  double deviation() default 0.1;
}
