package dev.convoke.dsl.train;

import dev.convoke.dsl.value.Watch;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multiplies the learning rate by {@link #factor} when the top-1 of the images that it watches,
 * measured after each epoch, has not risen for some epochs, a few times. VGG (Simonyan and
 * Zisserman 2014, arXiv 1409.1556, section 3.1), AlexNet and ResNet were trained so, by hand: the
 * papers do not say how long they waited.
 *
 * <p>Errors: {@code NotGreaterThanZero}, {@code FractionRange}, {@code NotPositive}, {@code
 * ScheduleTwice}, {@code TrainMissing}, {@code ValidationMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Plateau {
  /** Factor of each change, below 1. Default 0.1, as in the papers, Keras and PyTorch. */
  double factor() default 0.1;

  /** Epochs without a better result before the rate changes. Default 10: Keras, PyTorch. */
  int patience() default 10;

  /** Changes at most. Default 3, as for AlexNet and VGG. */
  int times() default 3;

  /** What it watches. Default: the training images that {@code @Train} holds out. */
  Watch watch() default Watch.VALIDATION;
}
