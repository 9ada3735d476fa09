package dev.convoke.processor.ir.op;

/** A product with a fixed number. */
public record ScaleOp(double factor) implements Op {}
