package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Crops the network's input at a random place of a training image. Krizhevsky, Sutskever and Hinton
 * 2012, section 4.1. Without a {@link ScaleJitter} before it, a picture is first rescaled to the
 * shorter side at which it is evaluated: the scale of {@link Evaluate}, or the input's own.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RandomCrop {}
