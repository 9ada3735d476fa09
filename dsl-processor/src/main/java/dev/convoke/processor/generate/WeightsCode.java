package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.value.Distribution;
import dev.convoke.processor.generate.InitializerCode.Fans;
import dev.convoke.processor.ir.Drawing;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ConvOp;
import java.util.stream.Collectors;

/** Writes how weights are asked for: names are those that the shape rule gave. */
public final class WeightsCode {

  private WeightsCode() {}

  /** A convolution's kernel, by itself normal with variance 2 / fan-in (He et al. 2015). */
  public static CodeBlock convolutionKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    long window = (long) kernel.shape().get(0) * kernel.shape().get(1);
    int groups = call.node().op() instanceof ConvOp convolution ? convolution.groups() : 1;
    Fans fans = new Fans(window * kernel.shape().get(2), window * kernel.shape().get(3) / groups);
    return weights(call, kernel, InitializerCode.of(drawing(call), Distribution.HE_NORMAL, fans));
  }

  /**
   * A dense layer's kernel, by itself uniform in ±sqrt(6 / (features + units)) (Glorot and Bengio
   * 2010).
   */
  public static CodeBlock denseKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    Fans fans = new Fans(kernel.shape().get(0), kernel.shape().get(1));
    return weights(
        call, kernel, InitializerCode.of(drawing(call), Distribution.GLOROT_UNIFORM, fans));
  }

  public static CodeBlock bias(OpCall call, String name) {
    Variable bias = call.variable(name);
    double first = call.node().node().weights().bias();
    CodeBlock number = first == 0 ? CodeBlock.of("") : CodeBlock.of(", $L", FloatLiteral.of(first));
    return CodeBlock.of(
        "$L.bias($S, $L$L)", call.variables(), bias.name(), bias.shape().get(0), number);
  }

  /** A value with the operation's bias added. */
  public static CodeBlock plusBias(OpCall call, CodeBlock value) {
    String bias = call.declareVariable("bias", bias(call, "bias"));
    return CodeBlock.of("tf.nn.biasAdd($L, $L)", value, bias);
  }

  /** A depthwise kernel; each filter sums over height·width. */
  public static CodeBlock depthwiseKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    long window = (long) kernel.shape().get(0) * kernel.shape().get(1);
    Fans fans = new Fans(window, window * kernel.shape().get(3));
    return weights(call, kernel, InitializerCode.of(drawing(call), Distribution.HE_NORMAL, fans));
  }

  /** The fixed kernel that changes nothing. */
  public static CodeBlock identityKernel(OpCall call) {
    Variable kernel = call.variable("kernel");
    return sized(
        CodeBlock.of("$L.frozen", call.scope()),
        kernel,
        CodeBlock.of("$T.dirac()", InitializerCode.INITIALIZER));
  }

  /** A trained variable that is no kernel, such as a scale. */
  public static CodeBlock parameter(OpCall call, String name, CodeBlock initializer) {
    return sized(CodeBlock.of("$L.parameter", call.variables()), call.variable(name), initializer);
  }

  public static CodeBlock zeros() {
    return CodeBlock.of("$T.zeros()", InitializerCode.INITIALIZER);
  }

  public static CodeBlock ones() {
    return CodeBlock.of("$T.ones()", InitializerCode.INITIALIZER);
  }

  public static CodeBlock constant(double number) {
    return CodeBlock.of("$T.constant($L)", InitializerCode.INITIALIZER, FloatLiteral.of(number));
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
}
