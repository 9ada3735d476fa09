package dev.convoke.dsl.train;

import dev.convoke.dsl.value.Weighting;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Weights the loss of each training image by its class, so that classes with few images count as
 * much as those with many. Every image is still seen once an epoch.
 *
 * <p>The loss that is minimised is {@code -Σ w·y·log p} over the classes, the mean over the images
 * of a batch: where labels are mixed or smoothed, each class of a label has its own weight. The
 * mean divides by the number of images, as Keras does and PyTorch for labels that are shares;
 * PyTorch's mean for labels that are numbers divides by the sum of the weights instead. The loss
 * that is shown has no weights, so that it can be compared with that of an evaluation.
 *
 * <p>Errors: {@code BalanceTwice}, {@code TrainMissing}.
 *
 * @see BalancedSampling
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface ClassWeights {
  /** How the weights follow from the number of images. Default: the one there is. */
  Weighting value() default Weighting.BALANCED;
}
