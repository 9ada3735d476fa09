package dev.convoke.processor.layer;

/**
 * Reads one operation annotation.
 *
 * @param <O> what it becomes, a record of plain numbers
 */
@FunctionalInterface
public interface LayerReader<O> {

  /**
   * Reads every attribute, also after a bad one, so that two mistakes give two messages. What it
   * returns after a report is thrown away.
   */
  O read(OperationValues values);
}
