package dev.convoke.processor.operation.attention;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.SqueezeExcite;
import dev.convoke.dsl.value.Function;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.GlobalPoolOp;
import dev.convoke.processor.ir.op.ScaleChannelsOp;
import dev.convoke.processor.ir.op.SqueezeExciteOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.CompositeOperation;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Parts;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** The same map; two dense layers over its channels. */
public final class SqueezeExciteOperation
    implements WrittenOperation<SqueezeExciteOp>, CompositeOperation<SqueezeExciteOp> {

  @Override
  public String kind() {
    return "SqueezeExcite";
  }

  @Override
  public Family family() {
    return Family.DENSE;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(SqueezeExcite.class.getCanonicalName());
  }

  @Override
  public SqueezeExciteOp read(OperationValues values) {
    Function activation = values.constant("activation", Function.class);
    return new SqueezeExciteOp(
        values.positive("value", "squeezed units"), ActivationOp.Kind.valueOf(activation.name()));
  }

  @Override
  public Configuration configuration(SqueezeExciteOp op) {
    return Configuration.EMPTY
        .with("squeezed", op.squeezed())
        .with("activation", op.activation().text());
  }

  @Override
  public OperationShape shape(SqueezeExciteOp op, Site site) {
    return site.map().map(map -> shape(op, map)).orElseGet(OperationShape::unknown);
  }

  private static OperationShape shape(SqueezeExciteOp op, FeatureMap map) {
    int channels = map.channels();
    return OperationShape.of(
        map,
        trainable("squeeze/kernel", List.of(channels, op.squeezed())),
        trainable("squeeze/bias", List.of(op.squeezed())),
        trainable("excite/kernel", List.of(op.squeezed(), channels)),
        trainable("excite/bias", List.of(channels)));
  }

  private static Variable trainable(String name, List<Integer> shape) {
    return new Variable(name, shape, Role.TRAINABLE);
  }

  @Override
  public void lower(SqueezeExciteOp op, Parts parts) {
    NodeId map = parts.input(0);
    NodeId mean = parts.add(new GlobalPoolOp(GlobalPoolOp.Kind.AVERAGE), map);
    NodeId squeezed = parts.add(new DenseOp(op.squeezed(), true), mean);
    NodeId active = parts.add(new ActivationOp(op.activation()), squeezed);
    NodeId excited = parts.add(new DenseOp(parts.outputShape().channels(), true), active);
    NodeId weights = parts.add(new ActivationOp(ActivationOp.Kind.SIGMOID), excited);
    parts.add(new ScaleChannelsOp(), map, weights);
  }
}
