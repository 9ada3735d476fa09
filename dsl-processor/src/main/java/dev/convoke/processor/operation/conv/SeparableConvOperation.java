package dev.convoke.processor.operation.conv;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.SeparableConv;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DepthwiseConvOp;
import dev.convoke.processor.ir.op.SeparableConvOp;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.CompositeOperation;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Parts;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WindowRules;
import dev.convoke.processor.operation.WindowShape;
import dev.convoke.processor.operation.WindowValues;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Separable convolution: a depthwise kernel, then a 1×1 one. */
public final class SeparableConvOperation
    implements WrittenOperation<SeparableConvOp>, CompositeOperation<SeparableConvOp> {

  @Override
  public String kind() {
    return "SeparableConv";
  }

  @Override
  public Family family() {
    return Family.CONVOLUTION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(SeparableConv.class.getCanonicalName());
  }

  @Override
  public SeparableConvOp read(OperationValues values) {
    return new SeparableConvOp(
        values.positive("value", "filters"),
        WindowValues.ofDepthwise(values),
        BiasValue.of(values));
  }

  @Override
  public Configuration configuration(SeparableConvOp op) {
    return Configuration.EMPTY
        .with("filters", op.filters())
        .with("bias", op.bias())
        .with(WindowRules.configuration(op.window()));
  }

  @Override
  public OperationShape shape(SeparableConvOp op, Site site) {
    return site.map().map(map -> shape(op, map, site)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape shape(SeparableConvOp op, FeatureMap map, Site site) {
    TensorShape output = WindowShape.output(op.window(), map, op.filters(), site);
    if (output instanceof TensorShape.Unknown) {
      return OperationShape.unknown();
    }
    List<Variable> variables = new ArrayList<>();
    variables.add(
        DepthwiseConvOperation.kernel("depthwise/kernel", op.window(), map.channels(), 1));
    variables.add(
        new Variable(
            "pointwise/kernel", List.of(1, 1, map.channels(), op.filters()), Role.TRAINABLE));
    if (op.bias()) {
      variables.add(new Variable("bias", List.of(op.filters()), Role.TRAINABLE));
    }
    return new OperationShape(output, variables);
  }

  @Override
  public void lower(SeparableConvOp op, Parts parts) {
    NodeId depthwise = parts.add(new DepthwiseConvOp(op.window(), 1, false), parts.input(0));
    parts.add(new ConvOp(op.filters(), Window.point(1), 1, op.bias()), depthwise);
  }
}
