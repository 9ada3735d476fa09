package dev.convoke.dsl.train;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Crops the network's input at a random place of a training image. Krizhevsky, Sutskever and Hinton
 * 2012, section 4.1.
 *
 * <p>Augmentations run in the order written.
 *
 * <p>Errors: {@code TrainMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface RandomCrop {}
