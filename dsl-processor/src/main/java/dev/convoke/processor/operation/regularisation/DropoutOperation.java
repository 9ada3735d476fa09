package dev.convoke.processor.operation.regularisation;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;
import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.Dropout;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.DropoutOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.ElementwiseOperation;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import dev.convoke.processor.operation.Memory.Inner;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** Drops a share of the elements in training. */
public final class DropoutOperation
    implements WrittenOperation<DropoutOp>, ElementwiseOperation<DropoutOp> {

  @Override
  public String kind() {
    return "Dropout";
  }

  @Override
  public Family family() {
    return Family.PLAIN;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(Dropout.class.getCanonicalName());
  }

  @Override
  public DropoutOp read(OperationValues values) {
    return new DropoutOp(values.fraction("value", "rate"));
  }

  @Override
  public Configuration configuration(DropoutOp op) {
    return Configuration.EMPTY.with("rate", op.rate());
  }

  /** The mask. */
  @Override
  public Memory memory(DropoutOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(NEVER)
        .beside(new Inner(output.elements(), ALWAYS))
        .formed(Form.IN_PLACE)
        .inTrainingOnly();
  }

  @Override
  public Set<String> tensorFlowOperations(DropoutOp op) {
    return Set.of("Mul");
  }

  @Override
  public CodeBlock emit(DropoutOp op, OpCall call) {
    return call.calls("dropout", call.input(), FloatLiteral.of(op.rate()));
  }
}
