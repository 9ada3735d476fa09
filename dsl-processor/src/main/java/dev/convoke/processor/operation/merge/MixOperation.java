package dev.convoke.processor.operation.merge;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;
import static dev.convoke.processor.operation.Memory.Need.NEVER;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.MixOp;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.ElementwiseOperation;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import dev.convoke.processor.operation.Memory.Form;
import dev.convoke.processor.operation.Memory.Inner;
import java.util.List;
import java.util.Set;

/** Of two inputs, as much of the second as a gate lets through. */
public final class MixOperation implements ElementwiseOperation<MixOp> {

  @Override
  public String kind() {
    return "Mix";
  }

  @Override
  public Family family() {
    return Family.MERGE;
  }

  @Override
  public Configuration configuration(MixOp op) {
    return Configuration.EMPTY;
  }

  /** The difference of both. */
  @Override
  public Memory memory(MixOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(NEVER).beside(new Inner(output.elements(), ALWAYS)).formed(Form.IN_PLACE);
  }

  @Override
  public Set<String> tensorFlowOperations(MixOp op) {
    return Set.of("Sub", "Mul", "Add");
  }

  @Override
  public CodeBlock emit(MixOp op, OpCall call) {
    return call.calls("highway", call.inputs().toArray());
  }
}
