package dev.convoke.processor.ir.op;

/**
 * A convolution with a fixed kernel that changes nothing.
 *
 * @param kernel rows and columns, odd
 */
public record IdentityConvOp(int kernel) implements Op {}
