package dev.convoke.processor.operation;

/**
 * What an operation costs and sees.
 *
 * @param multiplyAdds multiplications with addition for one image; only of convolutions and dense
 *     layers, as the papers count
 * @param height what it sees from top to bottom
 * @param width what it sees from left to right
 */
public record Cost(long multiplyAdds, Reach height, Reach width) {

  /** Nothing is multiplied and every element sees itself. */
  public static final Cost ELEMENTWISE = new Cost(0, 1, 1);

  /**
   * What one element of the output sees along one axis.
   *
   * @param extent elements of the input, from the first that it sees to the last
   * @param stride elements of the input between neighbouring windows
   * @param enlargement elements of the output that one of the input becomes
   */
  public record Reach(int extent, int stride, int enlargement) {

    /** Of an operation that does not enlarge its input. */
    public Reach(int extent, int stride) {
      this(extent, stride, 1);
    }
  }

  /** Of an operation that sees as far along both axes and does not enlarge its input. */
  public Cost(long multiplyAdds, int extent, int stride) {
    this(multiplyAdds, new Reach(extent, stride), new Reach(extent, stride));
  }
}
