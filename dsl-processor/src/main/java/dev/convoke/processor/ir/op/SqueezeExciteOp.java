package dev.convoke.processor.ir.op;

/**
 * Weighs channels by what the whole map shows.
 *
 * @param squeezed units of the first dense layer
 * @param activation between the dense layers
 */
public record SqueezeExciteOp(int squeezed, ActivationOp.Kind activation) implements Op {}
