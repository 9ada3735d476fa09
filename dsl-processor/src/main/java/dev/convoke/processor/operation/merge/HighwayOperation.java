package dev.convoke.processor.operation.merge;

import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.processor.diagnostic.DiagnosticCode;
import dev.convoke.processor.ir.NodeId;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.TensorShape.FeatureMap;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.ActivationOp;
import dev.convoke.processor.ir.op.ConvOp;
import dev.convoke.processor.ir.op.DenseOp;
import dev.convoke.processor.ir.op.HighwayOp;
import dev.convoke.processor.ir.op.MixOp;
import dev.convoke.processor.ir.op.Op;
import dev.convoke.processor.ir.op.Window;
import dev.convoke.processor.operation.CompositeOperation;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.Parts;
import dev.convoke.processor.operation.Site;
import java.util.List;

/** The shape that enters, which the block must give as well; the gate's weights. */
public final class HighwayOperation implements CompositeOperation<HighwayOp> {

  @Override
  public String kind() {
    return "Highway";
  }

  @Override
  public Family family() {
    return Family.MERGE;
  }

  @Override
  public Configuration configuration(HighwayOp op) {
    return Configuration.EMPTY.with("gate", op.gate()).with("gateBias", op.gateBias());
  }

  @Override
  public OperationShape shape(HighwayOp op, Site site) {
    TensorShape carried = site.input();
    TensorShape transformed = site.inputs().get(1);
    if (!carried.equals(transformed)) {
      return site.report(
          site.error(
                  DiagnosticCode.CARRIED_SHAPE_MISMATCH,
                  site.path(),
                  transformed.text(),
                  carried.text())
              .expected("a block that keeps the shape")
              .from(site.trace())
              .fix("change the shape in a step before @Highway, or in the block change it back"));
    }
    int channels = carried.channels();
    List<Integer> kernel =
        carried instanceof FeatureMap
            ? List.of(op.gate(), op.gate(), channels, channels)
            : List.of(channels, channels);
    return OperationShape.of(
        carried,
        new Variable("gate/kernel", kernel, Role.TRAINABLE),
        new Variable("gate/bias", List.of(channels), Role.TRAINABLE));
  }

  @Override
  public void lower(HighwayOp op, Parts parts) {
    NodeId carried = parts.input(0);
    int channels = parts.outputShape().channels();
    Op product =
        parts.outputShape() instanceof FeatureMap
            ? new ConvOp(channels, Window.keeping(op.gate()), 1, true)
            : new DenseOp(channels, true);
    NodeId weighed = parts.addBiased(op.gateBias(), product, carried);
    NodeId gate = parts.add(new ActivationOp(ActivationOp.Kind.SIGMOID), weighed);
    parts.add(new MixOp(), carried, parts.input(1), gate);
  }
}
