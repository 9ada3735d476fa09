package dev.convoke.processor.operation.activation;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;
import static dev.convoke.processor.operation.Memory.Need.FOR_WEIGHTS;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.description.NetworkDescription.Role;
import dev.convoke.dsl.layer.PRelu;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.emit.WeightsCode;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.Variable;
import dev.convoke.processor.ir.op.PReluOp;
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

/** A rectifier with learned slopes: the same shape; a slope for each channel. */
public final class PReluOperation
    implements WrittenOperation<PReluOp>, PrimitiveOperation<PReluOp> {

  @Override
  public String kind() {
    return "PRelu";
  }

  @Override
  public Family family() {
    return Family.ACTIVATION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(PRelu.class.getCanonicalName());
  }

  @Override
  public PReluOp read(OperationValues values) {
    return new PReluOp(values.notNegative("value", "slope"));
  }

  @Override
  public Configuration configuration(PReluOp op) {
    return Configuration.EMPTY.with("slope", op.slope());
  }

  @Override
  public OperationShape shape(PReluOp op, Site site) {
    return OperationShape.of(
        site.input(), new Variable("slope", List.of(site.input().channels()), Role.TRAINABLE));
  }

  @Override
  public Cost cost(PReluOp op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }

  /** The negative input and its ReLU. */
  @Override
  public Memory memory(PReluOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(ALWAYS)
        .beside(new Inner(output.elements(), ALWAYS), new Inner(output.elements(), FOR_WEIGHTS));
  }

  @Override
  public Set<String> tensorFlowOperations(PReluOp op) {
    return Set.of("Neg", "Relu", "Mul", "Sub");
  }

  @Override
  public CodeBlock emit(PReluOp op, OpCall call) {
    String slope = WeightsCode.parameter(call, "slope", WeightsCode.constant(op.slope()));
    return call.calls("prelu", call.input(), slope);
  }
}
