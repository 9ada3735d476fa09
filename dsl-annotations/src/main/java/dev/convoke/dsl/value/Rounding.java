package dev.convoke.dsl.value;

/** How many windows a pool has where the last does not fit. */
public enum Rounding {
  /** Only whole windows. */
  FLOOR,

  /** One more, which hangs over the border; a mean counts the pixels inside only. */
  CEIL
}
