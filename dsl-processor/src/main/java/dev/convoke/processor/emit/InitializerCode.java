package dev.convoke.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.value.Distribution;
import dev.convoke.processor.ir.Drawing;

/** Writes what kernels are drawn from. */
final class InitializerCode {

  static final ClassName INITIALIZER = ClassName.get("dev.convoke.runtime.graph", "Initializer");

  private InitializerCode() {}

  /**
   * How many elements a kernel connects.
   *
   * @param in elements that one output sums over
   * @param out outputs that one element reaches
   */
  record Fans(long in, long out) {}

  /**
   * A call of the runtime.
   *
   * @param own the operation's distribution where the user names none
   */
  static CodeBlock of(Drawing drawing, Distribution own, Fans fans) {
    return switch (drawing.distribution()) {
      case AUTO -> of(new Drawing(own, drawing.scale()), own, fans);
      case HE_NORMAL -> scaled(CodeBlock.of("heNormal($L)", fans.in()), drawing);
      case HE_UNIFORM -> scaled(CodeBlock.of("heUniform($L)", fans.in()), drawing);
      case GLOROT_NORMAL ->
          scaled(CodeBlock.of("glorotNormal($L, $L)", fans.in(), fans.out()), drawing);
      case GLOROT_UNIFORM ->
          scaled(CodeBlock.of("glorotUniform($L, $L)", fans.in(), fans.out()), drawing);
      case LECUN_NORMAL -> scaled(CodeBlock.of("lecunNormal($L)", fans.in()), drawing);
      case LECUN_UNIFORM -> scaled(CodeBlock.of("lecunUniform($L)", fans.in()), drawing);
      case NORMAL -> by("normal", drawing);
      case TRUNCATED_NORMAL -> by("truncatedNormal", drawing);
      case UNIFORM -> by("uniform", drawing);
      case CONSTANT -> by("constant", drawing);
    };
  }

  /** A distribution that has a deviation of its own. */
  private static CodeBlock scaled(CodeBlock call, Drawing drawing) {
    CodeBlock whole = CodeBlock.of("$T.$L", INITIALIZER, call);
    return drawing.scale() == 1
        ? whole
        : CodeBlock.of("$L.times($L)", whole, FloatLiteral.of(drawing.scale()));
  }

  /** A distribution that takes its scale. */
  private static CodeBlock by(String distribution, Drawing drawing) {
    return CodeBlock.of("$T.$L($L)", INITIALIZER, distribution, FloatLiteral.of(drawing.scale()));
  }
}
