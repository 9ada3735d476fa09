package dev.convoke.processor.generate;

import com.palantir.javapoet.CodeBlock;

/**
 * The TensorFlow code of one operation.
 *
 * @param <O> the operation, a record of plain numbers
 */
@FunctionalInterface
public interface OpEmitter<O> {

  /**
   * Adds what the operation needs (kernels) to the call and returns the expression of its output.
   */
  CodeBlock emit(O op, OpCall call);
}
