package dev.convoke.description.recipe;

import dev.convoke.description.codec.Constants;

/** How classes with few training images are made to count as much as those with many. */
public enum ClassBalance {
  /** Their losses weigh more: {@code @ClassWeights(BALANCED)}. */
  CLASS_WEIGHTS,

  /** Their images are drawn more often: {@code @BalancedSampling}. */
  SAMPLING;

  static final Constants<ClassBalance> NAMES =
      Constants.of(
          "balance",
          ClassBalance.class,
          balance ->
              switch (balance) {
                case CLASS_WEIGHTS -> "CLASS_WEIGHTS";
                case SAMPLING -> "SAMPLING";
              });
}
