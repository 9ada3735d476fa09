package dev.convoke.processor.ir;

import dev.convoke.dsl.Symbols;

/** The symbols of the language with the numbers that stand for them. */
public enum Symbol {
  WIDTH(Symbols.WIDTH),
  STRIDE(Symbols.STRIDE),
  CHANNELS(Symbols.CHANNELS),
  BLOCK_CHANNELS(Symbols.BLOCK_CHANNELS),
  P1(Symbols.P1),
  P2(Symbols.P2),
  P3(Symbols.P3),
  P4(Symbols.P4),
  P5(Symbols.P5),
  P6(Symbols.P6),
  P7(Symbols.P7),
  P8(Symbols.P8),
  P9(Symbols.P9);

  private final int number;

  Symbol(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** For P1 to P9, the place in the block's list of parameters, counted from 0; else negative. */
  public int parameterIndex() {
    return ordinal() - P1.ordinal();
  }
}
