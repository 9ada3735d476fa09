package dev.convoke.dsl.train;

import dev.convoke.dsl.value.Data;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares how the network is trained; the values are the defaults of its program. The optimizer,
 * the schedule and the augmentations stand beside it: {@code @Train(batch = 128, epochs =
 * 20) @Sgd(learningRate = 0.1, momentum = 0.9) @Steps(at = {10, 15})}. Without a schedule the
 * learning rate stays constant. All of it can come from a {@link Preset}.
 *
 * <p>Errors: {@code NotPositive}, {@code OptimizerMissing}, {@code FractionRange}, {@code
 * DataClasses}, {@code DataChannels}, {@code DataSize}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Train {
  /** Images per step. */
  int batch();

  /** Passes over the training images. */
  int epochs();

  /**
   * The data set that the network is for, whose classes, channels and size it must fit; training
   * takes it by itself where it is known there. Default NONE: any that fits.
   */
  Data data() default Data.NONE;

  /**
   * Share of the training images that are held out and measured after each epoch, such as 0.1.
   * Default 0: none.
   */
  double validation() default 0;
}
