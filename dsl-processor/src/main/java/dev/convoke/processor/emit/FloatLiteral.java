package dev.convoke.processor.emit;

/** Numbers in generated code. */
public final class FloatLiteral {

  private FloatLiteral() {}

  /** A number as Java writes it by hand: {@code 1e-5f}. */
  public static String of(double number) {
    return Float.toString((float) number).replace(".0E", "e").replace('E', 'e') + 'f';
  }
}
