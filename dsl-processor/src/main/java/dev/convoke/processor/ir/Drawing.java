package dev.convoke.processor.ir;

import dev.convoke.dsl.value.Distribution;

/**
 * How kernels are drawn.
 *
 * @param scale factor of every number
 */
public record Drawing(Distribution distribution, double scale) {

  /** As each operation has it by itself. */
  public static final Drawing OWN = new Drawing(Distribution.AUTO, 1);
}
