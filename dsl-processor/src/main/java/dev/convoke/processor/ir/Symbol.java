package dev.convoke.processor.ir;

import dev.convoke.dsl.Symbols;
import java.util.List;

/** The symbols of the language with the numbers that stand for them. */
public enum Symbol {
  WIDTH(Symbols.WIDTH, -1),
  STRIDE(Symbols.STRIDE, -1),
  CHANNELS(Symbols.CHANNELS, -1),
  BLOCK_CHANNELS(Symbols.BLOCK_CHANNELS, -1),
  P1(Symbols.P1, 0),
  P2(Symbols.P2, 1),
  P3(Symbols.P3, 2),
  P4(Symbols.P4, 3),
  P5(Symbols.P5, 4),
  P6(Symbols.P6, 5),
  P7(Symbols.P7, 6),
  P8(Symbols.P8, 7),
  P9(Symbols.P9, 8);

  private static final List<Symbol> PARAMETERS = List.of(P1, P2, P3, P4, P5, P6, P7, P8, P9);

  private final int number;
  private final int parameterIndex;

  Symbol(int number, int parameterIndex) {
    this.number = number;
    this.parameterIndex = parameterIndex;
  }

  int number() {
    return number;
  }

  /** For P1 to P9, the place in the block's list of parameters, counted from 0; else negative. */
  public int parameterIndex() {
    return parameterIndex;
  }

  /** P1 to P9, by their place in the block's list of parameters, counted from 0. */
  public static Symbol parameter(int index) {
    return PARAMETERS.get(index);
  }
}
