package dev.convoke.processor.ir.op;

/**
 * Division by the neighbouring channels.
 *
 * @param size channels summed over, odd
 */
public record LocalResponseNormOp(int size, double k, double alpha, double beta) implements Op {}
