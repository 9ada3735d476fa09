package dev.convoke.processor.ir.op;

/** The channels of two or more outputs behind each other. */
public record ConcatOp() implements Op {}
