package dev.convoke.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.Window;

/** Writes a window as the runtime takes it; what is left out is 1 or 0. */
public final class WindowCode {

  private static final ClassName WINDOW = ClassName.get("dev.convoke.runtime.graph", "Window");

  private WindowCode() {}

  /** {@code Window.of(3, 3).stride(2, 2)}. */
  public static CodeBlock of(Window window) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("$T.of($L, $L)", WINDOW, window.height(), window.width());
    if (window.strideHeight() != 1 || window.strideWidth() != 1) {
      code.add(".stride($L, $L)", window.strideHeight(), window.strideWidth());
    }
    if (window.padTop() + window.padBottom() + window.padLeft() + window.padRight() > 0) {
      code.add(
          ".pad($L, $L, $L, $L)",
          window.padTop(),
          window.padBottom(),
          window.padLeft(),
          window.padRight());
    }
    if (window.dilationHeight() != 1 || window.dilationWidth() != 1) {
      code.add(".dilation($L, $L)", window.dilationHeight(), window.dilationWidth());
    }
    return code.build();
  }
}
