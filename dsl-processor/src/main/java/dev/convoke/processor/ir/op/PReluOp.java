package dev.convoke.processor.ir.op;

/**
 * A rectifier that leaks by a learned slope for each channel.
 *
 * @param slope at first
 */
public record PReluOp(double slope) implements Op {}
