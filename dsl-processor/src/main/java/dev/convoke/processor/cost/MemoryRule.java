package dev.convoke.processor.cost;

import dev.convoke.processor.ir.TensorShape;
import java.util.List;

/**
 * What one operation keeps in memory.
 *
 * @param <O> the operation, a record of plain numbers
 */
@FunctionalInterface
public interface MemoryRule<O> {

  /** The tensors from known inputs to a known output. */
  Memory memory(O op, List<TensorShape> inputs, TensorShape output);
}
