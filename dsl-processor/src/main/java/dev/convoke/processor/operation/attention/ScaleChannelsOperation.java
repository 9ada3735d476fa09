package dev.convoke.processor.operation.attention;

import static dev.convoke.processor.operation.Memory.Need.ALWAYS;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.ScaleChannelsOp;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.ElementwiseOperation;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import java.util.List;
import java.util.Set;

/** A map, every channel of which has a weight. */
public final class ScaleChannelsOperation implements ElementwiseOperation<ScaleChannelsOp> {

  @Override
  public String kind() {
    return "ScaleChannels";
  }

  @Override
  public Family family() {
    return Family.PLAIN;
  }

  @Override
  public Configuration configuration(ScaleChannelsOp op) {
    return Configuration.EMPTY;
  }

  @Override
  public Memory memory(ScaleChannelsOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.of(ALWAYS);
  }

  @Override
  public Set<String> tensorFlowOperations(ScaleChannelsOp op) {
    return Set.of("Reshape", "Mul");
  }

  @Override
  public CodeBlock emit(ScaleChannelsOp op, OpCall call) {
    return call.calls("scaleChannels", call.input(), call.inputs().get(1));
  }
}
