package dev.convoke.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.value.Distribution;
import dev.convoke.processor.emit.InitializerCode.Fans;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ConvOp;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes how an operation's variables are asked for. Each method declares a local for the variable,
 * named by the shape rule, and returns the local's name.
 */
public final class WeightsCode {

  private WeightsCode() {}

  /** A convolution's kernel, by itself normal with variance 2 / fan-in (He et al. 2015). */
  public static String convolutionKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    long window = (long) kernel.shape().get(0) * kernel.shape().get(1);
    int groups = call.node().op() instanceof ConvOp convolution ? convolution.groups() : 1;
    Fans fans = new Fans(window * kernel.shape().get(2), window * kernel.shape().get(3) / groups);
    return kernel(call, name, Distribution.HE_NORMAL, fans);
  }

  /**
   * A dense layer's kernel, by itself uniform in ±sqrt(6 / (features + units)) (Glorot and Bengio
   * 2010).
   */
  public static String denseKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    Fans fans = new Fans(kernel.shape().get(0), kernel.shape().get(1));
    return kernel(call, name, Distribution.GLOROT_UNIFORM, fans);
  }

  /** A depthwise kernel; each filter sums over height·width. */
  public static String depthwiseKernel(OpCall call, String name) {
    Variable kernel = call.variable(name);
    long window = (long) kernel.shape().get(0) * kernel.shape().get(1);
    Fans fans = new Fans(window, window * kernel.shape().get(3));
    return kernel(call, name, Distribution.HE_NORMAL, fans);
  }

  /** A bias that starts as the step's modifiers say. */
  public static String bias(OpCall call, String name) {
    return bias(call, name, call.node().node().weights().bias());
  }

  /**
   * A bias.
   *
   * @param number at first
   */
  public static String bias(OpCall call, String name, double number) {
    CodeBlock key = CodeBlock.of("$S", call.nameInStep(name));
    int units = call.variable(name).shape().get(0);
    return call.declareVariable(
        name,
        number == 0
            ? call.callsWithWeights("bias", key, units)
            : call.callsWithWeights("bias", key, units, FloatLiteral.of(number)));
  }

  /** A variable that is no kernel, such as a scale. */
  public static String parameter(OpCall call, String name, CodeBlock initializer) {
    return call.declareVariable(
        name, call.callsWithWeights("parameter", arguments(call, name, initializer)));
  }

  /** The fixed kernel that changes nothing. */
  public static String identityKernel(OpCall call) {
    CodeBlock dirac = CodeBlock.of("$T.dirac()", InitializerCode.INITIALIZER);
    return call.declareVariable(
        "kernel", call.callsFrozen("weights", arguments(call, "kernel", dirac)));
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

  private static String kernel(OpCall call, String name, Distribution own, Fans fans) {
    CodeBlock initializer = InitializerCode.of(call.node().node().weights().kernels(), own, fans);
    return call.declareVariable(
        name, call.callsWithWeights("weights", arguments(call, name, initializer)));
  }

  /** A variable's name, first values and sizes. */
  private static Object[] arguments(OpCall call, String name, CodeBlock initializer) {
    CodeBlock key = CodeBlock.of("$S", call.nameInStep(name));
    List<Integer> sizes = call.variable(name).shape();
    return Stream.concat(Stream.of(key, initializer), sizes.stream()).toArray();
  }
}
