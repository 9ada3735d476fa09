package dev.convoke.processor.operation;

import dev.convoke.processor.ir.TensorShape;

/**
 * An operation that makes each element of its output of the same element of its input and has no
 * weights.
 *
 * @param <O> the operation's numbers, a record without symbols
 */
public interface ElementwiseOperation<O> extends PrimitiveOperation<O> {

  @Override
  default OperationShape shape(O op, Site site) {
    return OperationShape.of(site.input());
  }

  @Override
  default Cost cost(O op, TensorShape input, TensorShape output) {
    return Cost.ELEMENTWISE;
  }
}
