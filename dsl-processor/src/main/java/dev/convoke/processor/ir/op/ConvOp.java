package dev.convoke.processor.ir.op;

/**
 * A convolution.
 *
 * @param window kernel, stride, dilation and padding
 */
public record ConvOp(int filters, Window window, int groups, boolean bias) implements Op {}
