package dev.convoke.processor.ir.op;

/**
 * A convolution with a fixed kernel that changes nothing.
 *
 * @param size of the square kernel, odd
 */
public record IdentityConvOp(int size) implements Op {}
