package dev.convoke.processor.operation;

import dev.convoke.processor.layer.OperationValues;
import java.util.Set;

/**
 * An operation that annotations stand for.
 *
 * @param <O> the operation's numbers, a record without symbols
 */
public interface WrittenOperation<O> extends Operation<O> {

  /** Qualified names of its annotations. */
  Set<String> annotations();

  /**
   * Reads every attribute, also after a bad one, so that two mistakes give two messages. What it
   * returns after a report is thrown away.
   */
  O read(OperationValues values);
}
