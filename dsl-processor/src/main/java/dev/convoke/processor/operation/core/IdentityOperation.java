package dev.convoke.processor.operation.core;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.IdentityOp;
import dev.convoke.processor.operation.Configuration;
import dev.convoke.processor.operation.ElementwiseOperation;
import dev.convoke.processor.operation.Family;
import dev.convoke.processor.operation.Memory;
import java.util.List;
import java.util.Set;

/** What comes out is what enters. */
public final class IdentityOperation implements ElementwiseOperation<IdentityOp> {

  @Override
  public String kind() {
    return "Identity";
  }

  @Override
  public Family family() {
    return Family.PLAIN;
  }

  @Override
  public Configuration configuration(IdentityOp op) {
    return Configuration.EMPTY;
  }

  @Override
  public Memory memory(IdentityOp op, List<TensorShape> inputs, TensorShape output) {
    return Memory.VIEW;
  }

  @Override
  public Set<String> tensorFlowOperations(IdentityOp op) {
    return Set.of();
  }

  @Override
  public CodeBlock emit(IdentityOp op, OpCall call) {
    return CodeBlock.of("$L", call.input());
  }
}
