package dev.convoke.processor.cost;

import dev.convoke.processor.ir.TensorShape;
import dev.convoke.processor.ir.op.Op;

/**
 * The cost of one operation.
 *
 * @param <O> the operation
 */
@FunctionalInterface
public interface CostRule<O extends Op> {

  /** The cost from a known first input to a known output. */
  Cost cost(O op, TensorShape input, TensorShape output);
}
