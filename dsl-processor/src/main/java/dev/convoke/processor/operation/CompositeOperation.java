package dev.convoke.processor.operation;

/**
 * An operation that is made of others. What it costs, keeps and generates is what they do.
 *
 * @param <O> the operation's numbers, a record without symbols
 */
public interface CompositeOperation<O> extends Operation<O> {

  /**
   * Takes it apart, once its shapes are known. The last part gives the output; in order, the parts
   * have the variables that the shape rule gave to the whole.
   */
  void lower(O op, Parts parts);
}
