package dev.convoke.processor.ir.op;

/** Makes a vector of a map. */
public record FlattenOp() implements Op {}
