package dev.convoke.processor.operation;

/**
 * What an operation costs and sees.
 *
 * @param multiplyAdds multiplications with addition for one image; only of convolutions and dense
 *     layers, as the papers count
 * @param extent rows (or columns, if more) of its input that one output element sees
 * @param stride rows between neighbouring windows
 * @param enlargement rows (or columns, if fewer) of its output that one of its input becomes
 */
public record Cost(long multiplyAdds, int extent, int stride, int enlargement) {

  /** Nothing is multiplied and every element sees itself. */
  public static final Cost ELEMENTWISE = new Cost(0, 1, 1);

  /** Of an operation that does not enlarge its input. */
  public Cost(long multiplyAdds, int extent, int stride) {
    this(multiplyAdds, extent, stride, 1);
  }
}
