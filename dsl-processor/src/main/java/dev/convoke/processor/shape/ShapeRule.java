package dev.convoke.processor.shape;

import dev.convoke.processor.ir.op.Op;

/**
 * The sizes of one operation.
 *
 * @param <O> the operation
 */
@FunctionalInterface
public interface ShapeRule<O extends Op> {

  /** Output and variables for known inputs; reports into the site and returns unknown if none. */
  LayerShape shape(O op, Site site);
}
