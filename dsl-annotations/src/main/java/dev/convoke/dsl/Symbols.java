package dev.convoke.dsl;

/**
 * Symbols stand for a block's parameters inside ordinary constant expressions: {@code @Conv1x1(4 *
 * WIDTH)}. Import them statically.
 *
 * <p>A symbol takes part in {@code k * SYMBOL} and {@code SYMBOL / k} with a whole k from 1 to 64,
 * and in nothing else: a sum, a product of two symbols or a remainder is rejected ({@code
 * SymbolArithmetic}). Division rounds down, as in Java.
 *
 * <p>The numbers have no meaning of their own. They are chosen so that all multiples and quotients
 * of all symbols differ from each other, from their sums and products, and from any number that an
 * attribute could sensibly hold; a test of the processor proves it.
 */
public final class Symbols {

  /** The width given to the block: {@code @Residual(width = …)} or {@code @Use(width = …)}. */
  public static final int WIDTH = -19_872_719;

  /** The stride given to the block; 1 in all but the first of its repeats. */
  public static final int STRIDE = -22_861_439;

  /** The channels that enter this step. */
  public static final int CHANNELS = -28_733_039;

  /** The channels that enter the block. */
  public static final int BLOCK_CHANNELS = -17_120_879;

  /** Parameter 1 of the block, from {@code parameters}. */
  public static final int P1 = -26_767_439;

  /** Parameter 2 of the block, from {@code parameters}. */
  public static final int P2 = -19_005_839;

  /** Parameter 3 of the block, from {@code parameters}. */
  public static final int P3 = -30_905_279;

  /** Parameter 4 of the block, from {@code parameters}. */
  public static final int P4 = -32_014_079;

  /** Parameter 5 of the block, from {@code parameters}. */
  public static final int P5 = -23_728_319;

  /** Parameter 6 of the block, from {@code parameters}. */
  public static final int P6 = -25_290_719;

  /** Parameter 7 of the block, from {@code parameters}. */
  public static final int P7 = -20_825_279;

  /** Parameter 8 of the block, from {@code parameters}. */
  public static final int P8 = -33_465_599;

  /** Parameter 9 of the block, from {@code parameters}. */
  public static final int P9 = -29_952_719;

  /** As a step's name: what enters the network or the block. */
  public static final String INPUT = "@input";

  private Symbols() {}
}
