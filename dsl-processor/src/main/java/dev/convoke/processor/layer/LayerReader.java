package dev.convoke.processor.layer;

import dev.convoke.processor.ir.op.Op;

/**
 * Reads one operation annotation.
 *
 * @param <O> the operation it becomes
 */
@FunctionalInterface
public interface LayerReader<O extends Op> {

  /**
   * Reads every attribute, also after a bad one, so that two mistakes give two messages. What it
   * returns after a report is thrown away.
   */
  O read(OperationValues values);
}
