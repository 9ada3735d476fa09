package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.value.Distribution;
import dev.convoke.processor.generate.InitializerCode.Fans;
import dev.convoke.processor.ir.Drawing;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ConvOp;
import java.util.stream.Collectors;

/** Writes how weights are asked for. */
final class WeightsCode {

  private WeightsCode() {}

  /** A convolution's kernel, by itself normal with variance 2 / fan-in (He et al. 2015). */
  static CodeBlock convolutionKernel(OpCall call, String name) {
    Variable kernel = find(call, name);
    long window = (long) kernel.shape().get(0) * kernel.shape().get(1);
    int groups = call.node().op() instanceof ConvOp convolution ? convolution.groups() : 1;
    Fans fans = new Fans(window * kernel.shape().get(2), window * kernel.shape().get(3) / groups);
    return weights(call, kernel, InitializerCode.of(drawing(call), Distribution.HE_NORMAL, fans));
  }

  /**
   * A dense layer's kernel, by itself uniform in ±sqrt(6 / (features + units)) (Glorot and Bengio
   * 2010).
   */
  static CodeBlock denseKernel(OpCall call, String name) {
    Variable kernel = find(call, name);
    Fans fans = new Fans(kernel.shape().get(0), kernel.shape().get(1));
    return weights(
        call, kernel, InitializerCode.of(drawing(call), Distribution.GLOROT_UNIFORM, fans));
  }

  static CodeBlock bias(OpCall call, String name) {
    Variable bias = find(call, name);
    double first = call.node().node().weights().bias();
    CodeBlock number =
        first == 0 ? CodeBlock.of("") : CodeBlock.of(", $L", MethodScope.literal(first));
    return CodeBlock.of(
        "$L.bias($S, $L$L)", call.variables(), bias.name(), bias.shape().get(0), number);
  }

  /** A value with the operation's bias added. */
  static CodeBlock plusBias(OpCall call, CodeBlock value) {
    String bias = call.declareVariable("bias", bias(call, "bias"));
    return CodeBlock.of("tf.nn.biasAdd($L, $L)", value, bias);
  }

  /** A depthwise kernel; each filter sums over height·width. */
  static CodeBlock depthwiseKernel(OpCall call, String name) {
    Variable kernel = find(call, name);
    long window = (long) kernel.shape().get(0) * kernel.shape().get(1);
    Fans fans = new Fans(window, window * kernel.shape().get(3));
    return weights(call, kernel, InitializerCode.of(drawing(call), Distribution.HE_NORMAL, fans));
  }

  /** The fixed kernel that changes nothing. */
  static CodeBlock identityKernel(OpCall call) {
    Variable kernel = find(call, "kernel");
    return sized(
        CodeBlock.of("$L.frozen", call.method().scopeField()),
        kernel,
        CodeBlock.of("$T.dirac()", InitializerCode.INITIALIZER));
  }

  /** A trained variable that is no kernel, such as a scale. */
  static CodeBlock parameter(OpCall call, String name, CodeBlock initializer) {
    return sized(CodeBlock.of("$L.parameter", call.variables()), find(call, name), initializer);
  }

  static CodeBlock zeros() {
    return CodeBlock.of("$T.zeros()", InitializerCode.INITIALIZER);
  }

  static CodeBlock ones() {
    return CodeBlock.of("$T.ones()", InitializerCode.INITIALIZER);
  }

  static CodeBlock constant(double number) {
    return CodeBlock.of(
        "$T.constant($L)", InitializerCode.INITIALIZER, MethodScope.literal(number));
  }

  private static Drawing drawing(OpCall call) {
    return call.node().node().weights().kernels();
  }

  private static CodeBlock weights(OpCall call, Variable kernel, CodeBlock initializer) {
    return sized(CodeBlock.of("$L.weights", call.variables()), kernel, initializer);
  }

  private static CodeBlock sized(CodeBlock method, Variable variable, CodeBlock initializer) {
    String shape =
        variable.shape().stream().map(String::valueOf).collect(Collectors.joining(",$W"));
    return CodeBlock.of("$L($S,$W$L,$W" + shape + ")", method, variable.name(), initializer);
  }

  private static Variable find(OpCall call, String name) {
    String full = call.variable(name);
    return call.node().variables().stream()
        .filter(variable -> variable.name().equals(full))
        .findFirst()
        .orElseThrow();
  }
}
