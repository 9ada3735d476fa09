package dev.convoke.processor.shape;

/**
 * The sizes of one operation.
 *
 * @param <O> the operation, a record of plain numbers
 */
@FunctionalInterface
public interface ShapeRule<O> {

  /** Output and variables for known inputs; reports into the site and returns unknown if none. */
  LayerShape shape(O op, Site site);
}
