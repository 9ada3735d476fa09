package dev.convoke.processor.ir.op;

/** Fully connected. */
public record DenseOp(int units, boolean bias) implements Op {}
