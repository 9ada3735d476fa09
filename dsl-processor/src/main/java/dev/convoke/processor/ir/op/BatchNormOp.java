package dev.convoke.processor.ir.op;

/** Batch normalisation with scale and shift. */
public record BatchNormOp(double momentum, double epsilon) implements Op {}
