package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.ir.op.Op;

/**
 * The TensorFlow code of one operation.
 *
 * @param <O> the operation
 */
@FunctionalInterface
public interface OpEmitter<O extends Op> {

  /**
   * Adds what the operation needs (kernels) to the call and returns the expression of its output.
   */
  CodeBlock emit(O op, OpCall call);
}
