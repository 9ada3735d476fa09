package dev.convoke.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.Variable;
import java.util.stream.Collectors;

/** Writes how weights are asked for: names are those that the shape rule gave. */
public final class WeightsCode {

  private static final ClassName INITIALIZER =
      ClassName.get("dev.convoke.runtime.graph", "Initializer");

  private WeightsCode() {}

  /** A convolution's kernel, normal with variance 2 / fan-in (He et al. 2015). */
  public static CodeBlock convolutionKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    long fanIn = kernel.size() / kernel.shape().get(3);
    return weights(call, kernel, CodeBlock.of("$T.heNormal($L)", INITIALIZER, fanIn));
  }

  /** A dense layer's kernel, uniform in ±sqrt(6 / (features + units)) (Glorot and Bengio 2010). */
  public static CodeBlock denseKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    return weights(
        call,
        kernel,
        CodeBlock.of(
            "$T.glorotUniform($L, $L)", INITIALIZER, kernel.shape().get(0), kernel.shape().get(1)));
  }

  /** A bias, zero at first. */
  public static CodeBlock bias(OpCall call, String name) {
    Variable bias = call.variable(name);
    return CodeBlock.of("$L.bias($S, $L)", call.scope(), bias.name(), bias.shape().get(0));
  }

  /** A value with the operation's bias added. */
  public static CodeBlock plusBias(OpCall call, CodeBlock value) {
    String bias = call.declareVariable("bias", bias(call, "bias"));
    return CodeBlock.of("tf.nn.biasAdd($L, $L)", value, bias);
  }

  /** A depthwise kernel; each filter sums over height·width. */
  public static CodeBlock depthwiseKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    long fanIn = (long) kernel.shape().get(0) * kernel.shape().get(1);
    return weights(call, kernel, CodeBlock.of("$T.heNormal($L)", INITIALIZER, fanIn));
  }

  /** The fixed kernel that changes nothing. */
  public static CodeBlock identityKernel(OpCall call) {
    Variable kernel = call.variable("kernel");
    return sized("frozen", call, kernel, CodeBlock.of("$T.dirac()", INITIALIZER));
  }

  /** A trained variable that is no kernel, such as a scale. */
  public static CodeBlock parameter(OpCall call, String name, CodeBlock initializer) {
    return sized("parameter", call, call.variable(name), initializer);
  }

  /** The initializer of zeros. */
  public static CodeBlock zeros() {
    return CodeBlock.of("$T.zeros()", INITIALIZER);
  }

  /** The initializer of ones. */
  public static CodeBlock ones() {
    return CodeBlock.of("$T.ones()", INITIALIZER);
  }

  /** The initializer of one number. */
  public static CodeBlock constant(double number) {
    return CodeBlock.of("$T.constant($L)", INITIALIZER, FloatLiteral.of(number));
  }

  private static CodeBlock weights(OpCall call, Variable kernel, CodeBlock initializer) {
    return sized("weights", call, kernel, initializer);
  }

  private static CodeBlock sized(
      String method, OpCall call, Variable variable, CodeBlock initializer) {
    String shape =
        variable.shape().stream().map(String::valueOf).collect(Collectors.joining(",$W"));
    return CodeBlock.of(
        "$L.$L($S,$W$L,$W" + shape + ")", call.scope(), method, variable.name(), initializer);
  }
}
