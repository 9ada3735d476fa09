package dev.convoke.processor.operation.conv;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.DepthwiseConv;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.emit.WindowCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.GradientPath;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.Sizes;
import dev.convoke.processor.operation.WindowRules;
import dev.convoke.processor.operation.WindowShape;
import dev.convoke.processor.operation.WindowValues;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Depthwise convolution: windows that fit, filters for each channel. */
public final class DepthwiseConvOperation
    implements WrittenOperation<DepthwiseConvOp>, PrimitiveOperation<DepthwiseConvOp> {

  @Override
  public String kind() {
    return "DepthwiseConv";
  }

  @Override
  public Family family() {
    return Family.CONVOLUTION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(DepthwiseConv.class.getCanonicalName());
  }

  @Override
  public DepthwiseConvOp read(OperationValues values) {
    return new DepthwiseConvOp(
        WindowValues.ofDepthwise(values), values.positive("multiplier"), BiasValue.of(values));
  }

  @Override
  public Configuration configuration(DepthwiseConvOp op) {
    return Configuration.EMPTY
        .with("multiplier", op.multiplier())
        .with("bias", op.bias())
        .with(WindowRules.configuration(op.window()));
  }

  @Override
  public OperationShape shape(DepthwiseConvOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape shape(DepthwiseConvOp op, FeatureMap map, Site site) {
    if (!Sizes.fitInt(map.channels(), op.multiplier())) {
      return site.report(
          site.errorAt(
                  "multiplier",
                  DiagnosticCode.OVERFLOW,
                  site.path(),
                  map.channels() + "·" + op.multiplier() + " channels",
                  "2³¹ elements")
              .fix("write a smaller multiplier"));
    }
    int channels = map.channels() * op.multiplier();
    TensorShape output = WindowShape.output(op.window(), map, channels, site);
    if (output instanceof TensorShape.Unknown) {
      return OperationShape.unknown();
    }
    List<Variable> variables = new ArrayList<>();
    variables.add(kernel("kernel", op.window(), map.channels(), op.multiplier()));
    if (op.bias()) {
      variables.add(new Variable("bias", List.of(channels), Role.TRAINABLE));
    }
    return new OperationShape(output, variables);
  }

  static Variable kernel(String name, Window window, int channels, int multiplier) {
    return new Variable(
        name, List.of(window.height(), window.width(), channels, multiplier), Role.TRAINABLE);
  }

  /** kernelHeight·kernelWidth for every element of the output. */
  @Override
  public Cost cost(DepthwiseConvOp op, TensorShape input, TensorShape output) {
    Window window = op.window();
    long weights = (long) window.height() * window.width();
    return WindowRules.cost(window, Math.multiplyExact(weights, output.elements()));
  }

  @Override
  public Memory memory(DepthwiseConvOp op, List<TensorShape> inputs, TensorShape output) {
    return WindowRules.convolved(op.window(), inputs.get(0));
  }

  @Override
  public Set<String> tensorFlowOperations(DepthwiseConvOp op) {
    Set<String> path = GradientPath.with(op.bias(), Set.of("DepthwiseConv2dNative"), "BiasAdd");
    return GradientPath.with(op.window().isPadded(), path, "PadV2");
  }

  @Override
  public CodeBlock emit(DepthwiseConvOp op, OpCall call) {
    String kernel = WeightsCode.depthwiseKernel(call, "kernel");
    CodeBlock window = WindowCode.of(op.window());
    if (!op.bias()) {
      return call.calls("depthwiseConv2d", call.input(), kernel, window);
    }
    String bias = WeightsCode.bias(call, "bias");
    return call.calls("depthwiseConv2d", call.input(), kernel, bias, window);
  }
}
