package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.BatchNormOp;

/** The runtime keeps the moving statistics of both towers. */
final class BatchNormEmitter implements OpEmitter<BatchNormOp> {

  private static final String GAMMA = "gamma";

  @Override
  public CodeBlock emit(BatchNormOp op, OpCall call) {
    return normalise(call, call.input(), op);
  }

  /** Normalises a value with this operation's variables. */
  static CodeBlock normalise(OpCall call, String value, BatchNormOp op) {
    String momentum = FloatLiteral.of(op.momentum());
    String epsilon = FloatLiteral.of(op.epsilon());
    String gamma = call.nameInStep(GAMMA);
    if (gamma.equals(GAMMA)) {
      return call.callsWithWeights("batchNorm", value, momentum, epsilon);
    }
    String name = gamma.substring(0, gamma.length() - GAMMA.length() - 1);
    return call.callsWithWeights("batchNorm", value, CodeBlock.of("$S", name), momentum, epsilon);
  }
}
