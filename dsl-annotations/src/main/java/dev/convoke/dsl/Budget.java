package dev.convoke.dsl;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the network may cost; the build fails where it costs more, and names the steps that cost
 * most: {@code @Budget(parameters = "300k", macs = "50M", trainingMemory = "2GiB")}. A network that
 * extends another has a budget of its own, or none.
 *
 * <p>Counts are numbers with {@code k}, {@code M} or {@code G} for thousands, millions and
 * billions. Memory is a number with {@code KiB}, {@code MiB} or {@code GiB}, or with {@code kB},
 * {@code MB} or {@code GB}; it is for the declared batch, for one image where none is declared.
 * Without side exits, but for the memory of training.
 *
 * <p>Errors: {@code FieldTooSmall}, {@code NotPositive}, {@code OverBudget}, {@code QuantityForm},
 * {@code SymbolOutsideBlock}, {@code TrainMissing}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Budget {
  /** All weights, trained or not. */
  String parameters() default "";

  /** Moving means and variances. */
  String statistics() default "";

  /** Multiplications with addition for one image, of convolutions and dense layers. */
  String macs() default "";

  /** Of prediction: weights, statistics and the most activations at a time. */
  String inferenceMemory() default "";

  /** Of training: weights, statistics, activations, gradients and what the optimizer remembers. */
  String trainingMemory() default "";

  /** What the optimizer remembers, a part of the memory of training. */
  String optimizerMemory() default "";

  /** Pixels of the image between neighbouring elements of the last map. */
  int stride() default 0;

  /** Pixels that an element of the last map must see: here fewer are too few. */
  int receptiveField() default 0;
}
