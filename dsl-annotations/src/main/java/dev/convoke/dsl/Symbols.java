package dev.convoke.dsl;

/**
 * Symbols stand for a block's parameters inside ordinary constant expressions: {@code @Conv1x1(4 *
 * WIDTH)}. Import them statically.
 *
 * <p>A symbol takes part in {@code k * SYMBOL} and {@code SYMBOL / k} with a whole k from 1 to 64,
 * and in nothing else: a sum, a product of two symbols or a remainder is rejected ({@code
 * SymbolArithmetic}), unless it is one of those, as {@code 2 * WIDTH + WIDTH}. Division rounds
 * down, as in Java.
 *
 * <p>The numbers have no meaning of their own. They are chosen so that all multiples and quotients
 * of all symbols differ from each other, from their sums and products, and from any number that an
 * attribute could sensibly hold; {@code SymbolTermTest} proves it.
 */
public final class Symbols {

  /** The width given to the block: {@code @Residual(width = …)} or {@code @Use(width = …)}. */
  public static final int WIDTH = -19_712_087;

  /** The stride given to the block; 1 in all but the first of its repeats. */
  public static final int STRIDE = -23_854_739;

  /** The channels that enter this step. */
  public static final int CHANNELS = -20_654_771;

  /** The channels that enter the block. */
  public static final int BLOCK_CHANNELS = -31_105_391;

  /** Parameter 1 of the block, from {@code parameters}. */
  public static final int P1 = -32_370_971;

  /** Parameter 2 of the block, from {@code parameters}. */
  public static final int P2 = -29_429_339;

  /** Parameter 3 of the block, from {@code parameters}. */
  public static final int P3 = -25_991_891;

  /** Parameter 4 of the block, from {@code parameters}. */
  public static final int P4 = -18_872_387;

  /** Parameter 5 of the block, from {@code parameters}. */
  public static final int P5 = -24_796_451;

  /** Parameter 6 of the block, from {@code parameters}. */
  public static final int P6 = -21_770_459;

  /** Parameter 7 of the block, from {@code parameters}. */
  public static final int P7 = -33_348_719;

  /** Parameter 8 of the block, from {@code parameters}. */
  public static final int P8 = -17_413_883;

  /** Parameter 9 of the block, from {@code parameters}. */
  public static final int P9 = -27_254_207;

  /** As a step's name: what enters the network or the block. */
  public static final String INPUT = "@input";

  private Symbols() {}
}
