package dev.convoke.processor.cost;

/**
 * What an operation costs and sees.
 *
 * @param multiplyAdds multiplications with addition for one image; only of convolutions and dense
 *     layers, as the papers count
 * @param extent rows (or columns, if more) of its input that one output element sees
 * @param stride rows between neighbouring windows
 */
public record Cost(long multiplyAdds, int extent, int stride) {

  /** Nothing is multiplied and every element sees itself. */
  public static final Cost ELEMENTWISE = new Cost(0, 1, 1);
}
