package dev.convoke.processor.cost;

import dev.convoke.processor.ir.TensorShape;

/**
 * The cost of one operation.
 *
 * @param <O> the operation, a record of plain numbers
 */
@FunctionalInterface
public interface CostRule<O> {

  /** The cost from a known first input to a known output. */
  Cost cost(O op, TensorShape input, TensorShape output);
}
