package dev.convoke.processor.ir.op;

/** Normalisation of each position over its channels. */
public record LayerNormOp(double epsilon) implements Op {}
