package dev.convoke.processor.operation.core;

import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.FloatLiteral;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.ScaleOp;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.ElementwiseOperation;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import java.util.List;
import java.util.Set;

/** A product with a fixed number. */
public final class ScaleOperation implements ElementwiseOperation<ScaleOp> {

  @Override
  public String kind() {
    return "Scale";
  }

  @Override
  public Family family() {
    return Family.PLAIN;
  }

  @Override
  public Configuration configuration(ScaleOp op) {
    return Configuration.EMPTY.with("factor", op.factor());
  }

  @Override
  public Memory memory(ScaleOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(NEVER).formed(Form.IN_PLACE);
  }

  @Override
  public Set<String> tensorFlowOperations(ScaleOp op) {
    return Set.of("Mul");
  }

  @Override
  public CodeBlock emit(ScaleOp op, OpCall call) {
    return call.calls("scale", call.input(), FloatLiteral.of(op.factor()));
  }
}
