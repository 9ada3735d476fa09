package dev.convoke.processor.ir.op;

/** Nothing is computed: the output is the input. */
public record IdentityOp() implements Op {}
