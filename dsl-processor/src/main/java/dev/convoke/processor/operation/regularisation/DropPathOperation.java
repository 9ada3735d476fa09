package dev.convoke.processor.operation.regularisation;

import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.dsl.layer.DropPath;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.DropPathOp;
import dev.convoke.processor.layer.OperationValues;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.ElementwiseOperation;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import dev.convoke.processor.operation.WrittenOperation;
import java.util.List;
import java.util.Set;

/** Drops whole images in training. */
public final class DropPathOperation
    implements WrittenOperation<DropPathOp>, ElementwiseOperation<DropPathOp> {

  @Override
  public String kind() {
    return "DropPath";
  }

  @Override
  public Family family() {
    return Family.PLAIN;
  }

  @Override
  public Set<String> annotations() {
    return Set.of(DropPath.class.getCanonicalName());
  }

  @Override
  public DropPathOp read(OperationValues values) {
    return new DropPathOp(values.fraction("value", "rate"));
  }

  @Override
  public Configuration configuration(DropPathOp op) {
    return Configuration.EMPTY.with("rate", op.rate());
  }

  @Override
  public Memory memory(DropPathOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(NEVER).formed(Form.IN_PLACE).inTrainingOnly();
  }

  @Override
  public Set<String> tensorFlowOperations(DropPathOp op) {
    return Set.of("Mul");
  }

  @Override
  public CodeBlock emit(DropPathOp op, OpCall call) {
    return call.calls("dropPath", call.input(), FloatLiteral.of(op.rate()));
  }
}
