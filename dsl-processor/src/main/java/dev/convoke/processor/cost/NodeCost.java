package dev.convoke.processor.cost;

/**
 * What one node multiplies and sees.
 *
 * @param multiplyAdds for one image
 * @param field what one element of its output sees of the image
 */
public record NodeCost(long multiplyAdds, ReceptiveField field) {

  /** Of what enters the network. */
  static final NodeCost OF_INPUT = new NodeCost(0, ReceptiveField.PIXEL);
}
