package dev.convoke.processor.ir.op;

/** The product of two or more outputs of equal shape, element by element. */
public record MultiplyOp() implements Op {}
