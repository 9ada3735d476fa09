package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.Variable;
import java.util.stream.Collectors;

/** Writes how weights are asked for. */
final class WeightsCode {

  private static final ClassName INITIALIZER =
      ClassName.get("dev.convoke.runtime.graph", "Initializer");

  private WeightsCode() {}

  /** A convolution's kernel, normal with variance 2 / fan-in (He et al. 2015). */
  static CodeBlock convolutionKernel(OpCall call) {
    Variable kernel = find(call, "kernel");
    long fanIn = kernel.size() / kernel.shape().get(3);
    return weights(call, kernel, CodeBlock.of("$T.heNormal($L)", INITIALIZER, fanIn));
  }

  /** A dense layer's kernel, uniform in ±sqrt(6 / (features + units)) (Glorot and Bengio 2010). */
  static CodeBlock denseKernel(OpCall call) {
    Variable kernel = find(call, "kernel");
    return weights(
        call,
        kernel,
        CodeBlock.of(
            "$T.glorotUniform($L, $L)", INITIALIZER, kernel.shape().get(0), kernel.shape().get(1)));
  }

  static CodeBlock bias(OpCall call) {
    Variable bias = find(call, "bias");
    return CodeBlock.of(
        "$L.bias($S, $L)", call.method().scopeField(), bias.name(), bias.shape().get(0));
  }

  private static CodeBlock weights(OpCall call, Variable kernel, CodeBlock initializer) {
    String shape = kernel.shape().stream().map(String::valueOf).collect(Collectors.joining(",$W"));
    return CodeBlock.of(
        "$L.weights($S,$W$L,$W" + shape + ")",
        call.method().scopeField(),
        kernel.name(),
        initializer);
  }

  private static Variable find(OpCall call, String name) {
    String full = call.variable(name);
    return call.node().variables().stream()
        .filter(variable -> variable.name().equals(full))
        .findFirst()
        .orElseThrow();
  }
}
