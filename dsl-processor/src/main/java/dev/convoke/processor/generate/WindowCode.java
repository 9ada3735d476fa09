package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.Window;

/** Writes a window as the runtime takes it; what is left out is 1 or 0. */
final class WindowCode {

  private static final ClassName WINDOW = ClassName.get("dev.convoke.runtime.graph", "Window");

  private WindowCode() {}

  static CodeBlock of(Window window) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.of($L, $L)", WINDOW, window.height(), window.width());
    if (window.strideDown() != 1 || window.strideAcross() != 1) {
      code.add(".stride($L, $L)", window.strideDown(), window.strideAcross());
    }
    if (window.padTop() + window.padBottom() + window.padLeft() + window.padRight() > 0) {
      code.add(
          ".pad($L, $L, $L, $L)",
          window.padTop(),
          window.padBottom(),
          window.padLeft(),
          window.padRight());
    }
    if (window.dilationDown() != 1 || window.dilationAcross() != 1) {
      code.add(".dilation($L, $L)", window.dilationDown(), window.dilationAcross());
    }
    return code.build();
  }
}
