package dev.convoke.processor.ir.op;

/** The sum of two or more outputs of equal shape. */
public record AddOp() implements Op {}
