package dev.convoke.processor.ir.op;

/**
 * Drops whole images in training.
 *
 * @param rate fraction dropped
 */
public record DropPathOp(double rate) implements Op {}
