package dev.convoke.dsl.train;

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
 * <p>Errors: {@code NotPositive}, {@code OptimizerMissing}.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Train {
  /** Images per step. */
  int batch();

  /** Passes over the training images. */
  int epochs();
}
