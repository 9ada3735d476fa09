package dev.convoke.processor.ir.op;

/**
 * {@code x + g·(y − x)}, element by element: of two inputs of one shape, as much of the second as
 * the third says.
 */
public record MixOp() implements Op {}
