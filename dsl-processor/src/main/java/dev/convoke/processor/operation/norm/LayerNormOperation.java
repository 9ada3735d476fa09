package dev.convoke.processor.operation.norm;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;
import static dev.convoke.processor.operation.Memory.Need.FOR_WEIGHTS;
import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.LayerNorm;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.LayerNormOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** The same shape; scale and shift for each channel. */
public final class LayerNormOperation
    implements WrittenOperation<LayerNormOp>, PrimitiveOperation<LayerNormOp> {

  @Override
  public String kind() {
    return "LayerNorm";
  }

  @Override
  public Family family() {
    return Family.NORMALISATION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(LayerNorm.class.getCanonicalName());
  }

  @Override
  public LayerNormOp read(OperationValues values) {
    return new LayerNormOp(values.greaterThanZero("epsilon"));
  }

  @Override
  public Configuration configuration(LayerNormOp op) {
    return Configuration.EMPTY.with("epsilon", op.epsilon());
  }

  @Override
  public OperationShape shape(LayerNormOp op, Site site) {
    List<Integer> channels = List.of(site.input().channels());
    return OperationShape.of(
        site.input(),
        new Variable("gamma", channels, Role.TRAINABLE),
        new Variable("beta", channels, Role.TRAINABLE));
  }

  @Override
  public Cost cost(LayerNormOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  /** The centred and the normalised map. */
  @Override
  public Memory memory(LayerNormOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(NEVER)
        .through(new Inner(output.elements(), ALWAYS), new Inner(output.elements(), FOR_WEIGHTS));
  }

  @Override
  public Set<String> tensorFlowOperations(LayerNormOp op) {
    return Set.of("Mean", "Sub", "Square", "Add", "Rsqrt", "Mul");
  }

  @Override
  public CodeBlock emit(LayerNormOp op, OpCall call) {
    String gamma = WeightsCode.parameter(call, "gamma", WeightsCode.ones());
    String beta = WeightsCode.parameter(call, "beta", WeightsCode.zeros());
    return call.calls("layerNorm", call.input(), gamma, beta, FloatLiteral.of(op.epsilon()));
  }
}
