package dev.convoke.processor.ir.op;

/** Normalisation of each image over groups of channels. */
public record GroupNormOp(int groups, double epsilon) implements Op {}
