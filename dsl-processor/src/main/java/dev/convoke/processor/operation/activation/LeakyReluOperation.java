package dev.convoke.processor.operation.activation;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.LeakyRelu;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.LeakyReluOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.ElementwiseOperation;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** A rectifier that leaks. */
public final class LeakyReluOperation
    implements WrittenOperation<LeakyReluOp>, ElementwiseOperation<LeakyReluOp> {

  @Override
  public String kind() {
    return "LeakyRelu";
  }

  @Override
  public Family family() {
    return Family.ACTIVATION;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(LeakyRelu.class.getCanonicalName());
  }

  @Override
  public LeakyReluOp read(OperationValues values) {
    return new LeakyReluOp(values.notNegative("value", "slope"));
  }

  @Override
  public Configuration configuration(LeakyReluOp op) {
    return Configuration.EMPTY.with("slope", op.slope());
  }

  @Override
  public Memory memory(LeakyReluOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(ALWAYS).formed(Form.IN_PLACE);
  }

  @Override
  public Set<String> tensorFlowOperations(LeakyReluOp op) {
    return Set.of("LeakyRelu");
  }

  @Override
  public CodeBlock emit(LeakyReluOp op, OpCall call) {
    return call.calls("leakyRelu", call.input(), FloatLiteral.of(op.slope()));
  }
}
