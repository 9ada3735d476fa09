package dev.convoke.processor.ir.op;

/** A primitive operation: a record of plain numbers. {@code Operations} has the rules of each. */
public interface Op {}
