package dev.convoke.processor.ir.op;

/** The mean of each channel over the whole map. */
public record GlobalPoolOp() implements Op {}
