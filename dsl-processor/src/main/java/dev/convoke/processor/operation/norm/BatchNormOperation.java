package dev.convoke.processor.operation.norm;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.BatchNorm;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.BatchNormOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.Cost;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import dev.convoke.processor.operation.OperationShape;
import dev.convoke.processor.operation.PrimitiveOperation;
import dev.convoke.processor.operation.Site;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** Batch normalisation: the same map, four variables of its channels. */
public final class BatchNormOperation
    implements WrittenOperation<BatchNormOp>, PrimitiveOperation<BatchNormOp> {

  private static final String GAMMA = "gamma";

  @Override
  public String kind() {
    return "BatchNorm";
  }

  @Override
  public Family family() {
    return Family.NORMALISATION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(BatchNorm.class.getCanonicalName());
  }

  @Override
  public BatchNormOp read(OperationValues values) {
    return new BatchNormOp(
        values.fraction("momentum", "momentum"), values.greaterThanZero("epsilon"));
  }

  @Override
  public Configuration configuration(BatchNormOp op) {
    return Configuration.EMPTY.with("momentum", op.momentum()).with("epsilon", op.epsilon());
  }

  @Override
  public OperationShape shape(BatchNormOp op, Site site) {
    return site.map()
        .map(map -> new OperationShape(map, variables(map.channels())))
        .orElseGet(OperationShape::unknown);
  }

  /** Scale, shift and moving statistics. */
  public static List<Variable> variables(int channels) {
    List<Integer> shape = List.of(channels);
    return List.of(
        new Variable(GAMMA, shape, Role.TRAINABLE),
        new Variable("beta", shape, Role.TRAINABLE),
        new Variable("movingMean", shape, Role.STATISTIC),
        new Variable("movingVariance", shape, Role.STATISTIC));
  }

  @Override
  public Cost cost(BatchNormOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  @Override
  public Memory memory(BatchNormOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(ALWAYS).formed(Form.IN_PLACE);
  }

  @Override
  public Set<String> tensorFlowOperations(BatchNormOp op) {
    return Set.of("FusedBatchNormV3");
  }

  /** The runtime keeps the moving statistics of both towers. */
  @Override
  public CodeBlock emit(BatchNormOp op, OpCall call) {
    String momentum = FloatLiteral.of(op.momentum());
    String epsilon = FloatLiteral.of(op.epsilon());
    String gamma = call.nameInStep(GAMMA);
    if (gamma.equals(GAMMA)) {
      return call.callsWithWeights("batchNorm", call.input(), momentum, epsilon);
    }
    String name = gamma.substring(0, gamma.length() - GAMMA.length() - 1);
    return call.callsWithWeights(
        "batchNorm", call.input(), CodeBlock.of("$S", name), momentum, epsilon);
  }
}
