package dev.convoke.processor.ir.op;

/**
 * Drops a share of the elements in training.
 *
 * @param rate fraction dropped
 */
public record DropoutOp(double rate) implements Op {}
