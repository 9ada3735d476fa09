package dev.convoke.models.googlenet;

import dev.convoke.dsl.Composed;

/** A line of the paper's table 1. */
@Composed(InceptionBranches.class)
public @interface Inception {
  /** Filters of the 1×1 branch. */
  int c1();

  /** Filters of the reduction before the 3×3. */
  int reduce3();

  /** Filters of the 3×3. */
  int c3();

  /** Filters of the reduction before the 5×5. */
  int reduce5();

  /** Filters of the 5×5. */
  int c5();

  /** Filters behind the pool. */
  int pool();
}
