package dev.convoke.processor.ir.op;

/**
 * A depthwise convolution, then a 1×1 convolution.
 *
 * @param window of the depthwise one
 */
public record SeparableConvOp(int filters, Window window, boolean bias) implements Op {}
