package dev.convoke.processor.operation;

import com.palantir.javapoet.CodeBlock;
import dev.convoke.processor.emit.OpCall;
import dev.convoke.processor.ir.TensorShape;
import java.util.List;
import java.util.Set;

/**
 * An operation that is computed as it is.
 *
 * @param <O> the operation's numbers, a record without symbols
 */
public interface PrimitiveOperation<O> extends Operation<O> {

  /** The cost from a known first input to a known output. */
  Cost cost(O op, TensorShape input, TensorShape output);

  /** The tensors that it makes and keeps, from known inputs to a known output. */
  Memory memory(O op, List<TensorShape> inputs, TensorShape output);

  /**
   * Types of the TensorFlow operations between its inputs or weights and its output, such as {@code
   * Conv2D} and {@code BiasAdd}: those that a gradient must pass on its way back.
   */
  Set<String> tensorFlowOperations(O op);

  /**
   * Writes it: adds what it needs, such as kernels, to the call, and returns the expression of its
   * output.
   */
  CodeBlock emit(O op, OpCall call);
}
