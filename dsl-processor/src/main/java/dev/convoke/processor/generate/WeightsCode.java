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
  static CodeBlock convolutionKernel(OpCall call, String name) {
    Variable kernel = find(call, name);
    long fanIn = kernel.size() / kernel.shape().get(3);
    return weights(call, kernel, CodeBlock.of("$T.heNormal($L)", INITIALIZER, fanIn));
  }

  /** A dense layer's kernel, uniform in ±sqrt(6 / (features + units)) (Glorot and Bengio 2010). */
  static CodeBlock denseKernel(OpCall call, String name) {
    Variable kernel = find(call, name);
    return weights(
        call,
        kernel,
        CodeBlock.of(
            "$T.glorotUniform($L, $L)", INITIALIZER, kernel.shape().get(0), kernel.shape().get(1)));
  }

  static CodeBlock bias(OpCall call, String name) {
    Variable bias = find(call, name);
    return CodeBlock.of(
        "$L.bias($S, $L)", call.method().scopeField(), bias.name(), bias.shape().get(0));
  }

  /** A value with the operation's bias added. */
  static CodeBlock plusBias(OpCall call, CodeBlock value) {
    String bias = call.declareVariable("bias", bias(call, "bias"));
    return CodeBlock.of("tf.nn.biasAdd($L, $L)", value, bias);
  }

  /** A depthwise kernel; each filter sums over height·width. */
  static CodeBlock depthwiseKernel(OpCall call, String name) {
    Variable kernel = find(call, name);
    long fanIn = (long) kernel.shape().get(0) * kernel.shape().get(1);
    return weights(call, kernel, CodeBlock.of("$T.heNormal($L)", INITIALIZER, fanIn));
  }

  /** The fixed kernel that changes nothing. */
  static CodeBlock identityKernel(OpCall call) {
    Variable kernel = find(call, "kernel");
    return sized("frozen", call, kernel, CodeBlock.of("$T.dirac()", INITIALIZER));
  }

  /** A trained variable that is no kernel, such as a scale. */
  static CodeBlock parameter(OpCall call, String name, CodeBlock initializer) {
    return sized("parameter", call, find(call, name), initializer);
  }

  static CodeBlock zeros() {
    return CodeBlock.of("$T.zeros()", INITIALIZER);
  }

  static CodeBlock ones() {
    return CodeBlock.of("$T.ones()", INITIALIZER);
  }

  static CodeBlock constant(double number) {
    return CodeBlock.of("$T.constant($L)", INITIALIZER, MethodScope.literal(number));
  }

  private static CodeBlock weights(OpCall call, Variable kernel, CodeBlock initializer) {
    return sized("weights", call, kernel, initializer);
  }

  private static CodeBlock sized(
      String method, OpCall call, Variable variable, CodeBlock initializer) {
    String shape =
        variable.shape().stream().map(String::valueOf).collect(Collectors.joining(",$W"));
    return CodeBlock.of(
        "$L.$L($S,$W$L,$W" + shape + ")",
        call.method().scopeField(),
        method,
        variable.name(),
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
