package dev.convoke.processor.ir.op;

/**
 * A convolution of each channel by itself.
 *
 * @param multiplier filters a channel
 */
public record DepthwiseConvOp(Window window, int multiplier, boolean bias) implements Op {}
